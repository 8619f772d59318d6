package tongxing.jobs;

import java.util.UUID;

import tongxing.kernel.Ids;

/**
 * Identifies one piece of slow work.
 */
public record JobId(UUID value) {

	static JobId next() {
		return new JobId(Ids.next());
	}

	public static JobId of(String value) {
		return new JobId(UUID.fromString(value));
	}

	/**
	 * The page on which its owner watches it.
	 */
	public String page() {
		return "/jobs/" + this.value;
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
