package tongxing.duties.clock;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import tongxing.duties.Duty.Reason;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;

/**
 * Chooses the sentence that says why a duty stands as it stands. What was or was not done
 * (gone, talked, reached, called, seen) follows the rule's first kind of record.
 */
final class Reasons {

	private Reasons() {
	}

	static Reason of(DutyRule rule, Window window, DutyStatus status, LocalDate asOf, @Nullable LocalDate last) {
		return switch (status) {
			case MET -> Reason.of("duties.reason.met", doneOn(window));
			case MET_LATE -> Reason.of("duties.reason.late", doneOn(window));
			case WAIVED -> waived((window.waived != null) ? window.waived : "");
			case UPCOMING -> Reason.of("duties.reason.upcoming", window.days.from());
			case DUE, OVERDUE -> open(rule, window, asOf, last);
		};
	}

	static Reason waived(String reason) {
		return Reason.of("duties.reason.waived", reason);
	}

	/**
	 * For a clock between records.
	 * @param seen whether the anchor is a record
	 * @param days from the anchor to the as-of day
	 */
	static Reason gap(DutyRule rule, DutyStatus status, boolean seen, LocalDate anchor, long days) {
		String key = "duties.reason." + verb(rule);
		int most = (rule.gapDays() != null) ? rule.gapDays() : 0;
		if (!seen) {
			return Reason.of(key + ".gapNever", anchor.plusDays(1), anchor.plusDays(most), most);
		}
		return Reason.of(key + ((status == DutyStatus.OVERDUE) ? ".gapOver" : ".gap"), days, anchor.plusDays(most),
				most);
	}

	private static Reason open(DutyRule rule, Window window, LocalDate asOf, @Nullable LocalDate last) {
		String key = "duties.reason." + verb(rule);
		if (!window.taken.isEmpty()) {
			return Reason.of("duties.reason.some", window.taken.size(), window.needed - window.taken.size());
		}
		int tried = window.attempts.size();
		if (tried > 0) {
			return Reason.of(key + ((tried == 1) ? ".tried" : ".triedOften"),
					window.attempts.get(tried - 1).happenedOn(), tried);
		}
		if (rule.kind() != DutyRule.Kind.PER_MONTH) {
			return Reason.of(key + ".between", window.days.from(), to(window));
		}
		if (window.days.endsBefore(asOf)) {
			return Reason.of(key + ".monthOver", YearMonth.from(window.days.from()));
		}
		return (last != null) ? Reason.of(key + ".monthLast", last) : Reason.of(key + ".month");
	}

	private static LocalDate doneOn(Window window) {
		return window.taken.get(window.taken.size() - 1).happenedOn();
	}

	private static LocalDate to(Window window) {
		LocalDate to = window.days.to();
		return (to != null) ? to : window.days.from();
	}

	private static String verb(DutyRule rule) {
		String kind = rule.mainRecordKind();
		if (kind == null) {
			return "other";
		}
		return switch (kind) {
			case "HOME_VISIT" -> "visit";
			case "TALK" -> "talk";
			case "FAMILY_CONTACT" -> "contact";
			case "CHILD_PARENT_CALL", "CHILD_PARENT_LETTER" -> "call";
			case "PARENT_MET" -> "seen";
			case DutyRule.AGREEMENT -> "agreement";
			default -> "other";
		};
	}

}
