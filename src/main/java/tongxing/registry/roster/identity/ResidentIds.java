package tongxing.registry.roster.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import tongxing.kernel.person.ResidentId;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.sheet.Cell;

/**
 * Reads resident identity numbers and says why one cannot be used. A number whose last
 * digits a spreadsheet has rounded away is never guessed.
 */
public final class ResidentIds {

	/** Nobody of this age attends the school. */
	private static final int OLDEST_PUPIL = 20;

	private static final int YOUNGEST_ADULT = 15;

	private static final Pattern EXPONENT = Pattern.compile("(?i)\\d(\\.\\d+)?e\\+?1[5-9]");

	private static final Pattern ROUNDED = Pattern.compile("\\d{15}000");

	private static final Pattern LONG_NUMBER = Pattern.compile("\\d{16,}");

	private ResidentIds() {
	}

	/** Reads a child's own number; that of an adult is refused. */
	public static Reading<ResidentId> ofChild(Cell cell, LocalDate asOf) {
		Reading<ResidentId> reading = read(cell);
		ResidentId id = reading.value();
		if (id != null && id.birthDate().plusYears(OLDEST_PUPIL).isBefore(asOf)) {
			return Reading.<ResidentId>none().error("residentId.adult", id.birthDate().getYear());
		}
		if (id != null && id.birthDate().isAfter(asOf)) {
			return Reading.<ResidentId>none().error("residentId.unborn", id.birthDate().getYear());
		}
		return reading;
	}

	/** Reads a parent's number; that of a child is refused. */
	public static Reading<ResidentId> ofAdult(Cell cell, LocalDate asOf) {
		Reading<ResidentId> reading = read(cell);
		ResidentId id = reading.value();
		if (id != null && id.birthDate().plusYears(YOUNGEST_ADULT).isAfter(asOf)) {
			return Reading.<ResidentId>none().error("residentId.child", id.birthDate().getYear());
		}
		return reading;
	}

	private static Reading<ResidentId> read(Cell cell) {
		String typed = cell.trimmed();
		if (typed.isEmpty()) {
			return Reading.none();
		}
		if (Words.is("noNumber", typed) || Words.is("blank", typed)) {
			return Reading.<ResidentId>none().warning("residentId.none");
		}
		String number = ResidentId.normalise(typed);
		boolean rounded = ROUNDED.matcher(number).matches()
				|| (cell.kind() == Cell.Kind.NUMBER && LONG_NUMBER.matcher(number).matches());
		Optional<ResidentId> id = ResidentId.parse(typed);
		if (EXPONENT.matcher(number).find() || (rounded && (id.isEmpty() || cell.kind() == Cell.Kind.NUMBER))) {
			return Reading.<ResidentId>none().error("residentId.digitsLost");
		}
		if (id.isPresent()) {
			Reading<ResidentId> reading = Reading.of(id.get());
			return number.equals(cell.text()) ? reading : reading.fixed("residentId.form");
		}
		return Reading.<ResidentId>none().error(reason(number), number.length());
	}

	private static String reason(String number) {
		if (number.matches("\\d{15}")) {
			return "residentId.old";
		}
		if (number.matches("\\d{17}[×*✕Хх＊]")) {
			return "residentId.wrongX";
		}
		if (!number.matches("[\\dX]+")) {
			return "residentId.notANumber";
		}
		return (number.length() == 18) ? "residentId.checksum" : "residentId.length";
	}

}
