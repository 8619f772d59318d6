package tongxing.registry.emergency;

import org.jspecify.annotations.Nullable;

/**
 * What whoever is called in an emergency must know beside the phone numbers.
 *
 * @param version in which it was read; nothing kept yet is 0
 */
public record EmergencyNote(int version, @Nullable String allergies, @Nullable String health, @Nullable String pickUp) {

	/** Nothing kept yet. */
	public static final EmergencyNote NONE = new EmergencyNote(0, null, null, null);

	@Override
	public String toString() {
		return "EmergencyNote[" + this.version + "]";
	}

}
