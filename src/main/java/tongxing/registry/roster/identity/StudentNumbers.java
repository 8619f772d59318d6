package tongxing.registry.roster.identity;

import java.util.Optional;

import tongxing.kernel.person.StudentNumber;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Words;

/**
 * Reads national student numbers. Local numbers (学号, 学籍辅号) are other things.
 */
final class StudentNumbers {

	private StudentNumbers() {
	}

	/**
	 * Reads a cell.
	 * @param national whether the column claims to hold national numbers; elsewhere only
	 * an unmistakable one counts
	 */
	public static Reading<StudentNumber> read(String typed, boolean national) {
		if (typed.isBlank() || Words.is("noNumber", typed)) {
			return Reading.none();
		}
		Optional<StudentNumber> number = StudentNumber.parse(typed);
		if (number.isEmpty()) {
			return national ? Reading.<StudentNumber>none().error("studentNo.form") : Reading.none();
		}
		Reading<StudentNumber> reading = Reading.of(number.get());
		if (number.get().isTemporary()) {
			return reading.warning("studentNo.temporary");
		}
		return number.get().value().equals(typed) ? reading : reading.fixed("studentNo.repaired");
	}

}
