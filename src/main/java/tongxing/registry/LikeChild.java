package tongxing.registry;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A child who is registered already and may be the one about to be registered.
 *
 * @param why same name and birth date, or same reading of the name in the same class
 */
public record LikeChild(ChildId id, String name, @Nullable LocalDate birthDate, @Nullable String className, Why why) {

	/**
	 * In what the two are alike.
	 */
	public enum Why {

		NAME_AND_BIRTH_DATE, READING_AND_CLASS

	}

}
