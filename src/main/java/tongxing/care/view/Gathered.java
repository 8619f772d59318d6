package tongxing.care.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import tongxing.kernel.NotFound;
import tongxing.registry.SchoolClassId;

/**
 * Whose children a form offers that gathers them: those of some classes, or all whom the
 * reader may see.
 *
 * @param sent as the address has it: ids of classes, or <code>all</code>
 */
public record Gathered(List<String> sent) {

	/** All whom the reader may see: for those who lead the work, the whole school. */
	public static final String ALL = "all";

	public Gathered {
		sent = sent.stream().filter((one) -> !one.isBlank()).distinct().sorted().toList();
	}

	/**
	 * Whether no class was chosen yet.
	 */
	public boolean nothing() {
		return this.sent.isEmpty();
	}

	boolean all() {
		return this.sent.contains(ALL);
	}

	/**
	 * The classes; an address that nobody made is not found.
	 */
	UUID[] classes() {
		try {
			return this.sent.stream().filter((one) -> !one.equals(ALL)).map(UUID::fromString).toArray(UUID[]::new);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("class");
		}
	}

	/**
	 * For what a draft is kept: one class by its id, several by a name of all.
	 */
	public String subject() {
		return (this.sent.size() == 1) ? this.sent.get(0)
				: UUID.nameUUIDFromBytes(String.join(",", this.sent).getBytes(StandardCharsets.UTF_8)).toString();
	}

	/**
	 * One class alone.
	 */
	public static Gathered of(SchoolClassId schoolClass) {
		return new Gathered(List.of(schoolClass.toString()));
	}

}
