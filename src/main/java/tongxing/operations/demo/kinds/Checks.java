package tongxing.operations.demo.kinds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tongxing.operations.demo.writing.Dice;

/**
 * Measures the children of the demo school as children of their age measure.
 */
final class Checks {

	private static final List<String> SENSES = List.of("TEETH", "EYES", "NOSE", "EARS", "THROAT");

	private static final int USUAL_AGE = 9;

	private final Rows rows;

	private final Dice dice;

	Checks(Rows rows, Dice dice) {
		this.rows = rows;
		this.dice = dice;
	}

	Rows.Said measure(Rows.Pupil pupil, LocalDate on) {
		int age = (pupil.birth() != null) ? (int) ChronoUnit.YEARS.between(pupil.birth(), on) : USUAL_AGE;
		double height = 117 + (age - 6) * 5.6 + this.dice.between(-60, 60) / 10.0;
		double weight = 21 + (age - 6) * 2.9 + this.dice.between(-20, 40) / 10.0;
		double left = this.dice.percent(14) ? this.dice.between(45, 49) / 10.0 : this.dice.between(50, 52) / 10.0;
		double right = this.dice.percent(88) ? left : Math.max(4.5, left - 0.1);
		boolean poor = Math.min(left, right) < 5;
		List<String> abnormal = new ArrayList<>();
		if (this.dice.percent(9)) {
			abnormal.add(this.dice.pick(SENSES));
		}
		String details = String.format(Locale.ROOT,
				"{\"systolic\":%d,\"diastolic\":%d,\"height\":%.1f,\"weight\":%.1f,\"eyesightLeft\":%.1f,\"eyesightRight\":%.1f,"
						+ "\"lungs\":%d,\"chest\":%.1f%s,\"provider\":\"县人民医院\"",
				this.dice.between(88, 112), this.dice.between(55, 74), height, weight, left, right,
				this.dice.between(90, 150) * 10 + (age - 6) * 150, 56 + (age - 6) * 2.1 + this.dice.below(30) / 10.0,
				abnormal.isEmpty() ? "" : ",\"abnormal\":[\"" + abnormal.get(0) + "\"]");
		boolean told = (poor || !abnormal.isEmpty()) && this.dice.percent(97);
		String facts = "{\"eyesight\":\"%s\"%s%s}".formatted(poor ? "POOR" : "CLEAR",
				abnormal.isEmpty() ? "" : ",\"senses\":\"ABNORMAL\"", told ? ",\"told\":true" : "");
		return new Rows.Said("HEALTH_CHECK", "IN_PERSON", "",
				this.rows.seal(details + (told ? ",\"told\":true}" : "}")), facts);
	}

}
