package tongxing.registry;

import java.util.List;

import tongxing.kernel.Stage;

/**
 * A class of a school year as lists show it.
 *
 * @param leads names of its homeroom teachers on the day asked for
 * @param children how many are in it on that day
 */
public record ClassView(SchoolClassId id, int schoolYear, Stage stage, int grade, String number, String displayName,
		List<String> leads, int children) {

}
