package tongxing.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.kernel.DateRange;
import tongxing.pairing.HelperId;
import tongxing.registry.ChildId;

/**
 * One thing owed to one child within some days, as the clock sees it on a day.
 *
 * @param rule code of the rule, such as HOME_VISIT
 * @param name the school's own name for the rule; empty for a usual one
 * @param part which of the rule's windows: START, MID, END, a month such as 2026-11, or a
 * number
 * @param window the days within which it is to be done (pro-rated for those who came or
 * left meanwhile)
 * @param needed how many records it asks for
 * @param observed shown and counted, never blamed on the school
 * @param recordKind the kind of record that fulfils it first of all; nothing where none
 * does
 * @param helper who is responsible: the primary helper, if there is one
 * @param satisfiedBy the records that count for it, possibly fewer than are needed
 * @param reason why it stands as it stands, in a sentence a teacher understands
 */
public record Duty(ChildId child, String rule, String name, String part, DateRange window, int needed,
		DutyStatus status, boolean observed, @Nullable String recordKind, @Nullable HelperId helper,
		List<CareRecordId> satisfiedBy, Reason reason) {

	/** How many days ahead count as soon. */
	public static final int SOON_DAYS = 7;

	private static final Set<String> PHASES = Set.of("START", "MID", "END");

	/**
	 * Key and arguments of a message; dates are {@link LocalDate}s.
	 */
	public record Reason(String key, List<Object> arguments) {

		public static Reason of(String key, Object... arguments) {
			return new Reason(key, List.of(arguments));
		}

	}

	/**
	 * Whether it is to be done within the next seven days, or today.
	 */
	public boolean isSoon(LocalDate today) {
		LocalDate to = this.window.to();
		return this.status == DutyStatus.DUE && to != null && !to.isAfter(today.plusDays(SOON_DAYS));
	}

	/**
	 * Whether it belongs to a phase or a month of the term, and so comes again.
	 */
	public boolean comesAgain() {
		return isPhase(this.part) || isMonth(this.part);
	}

	/**
	 * Whether a part is one of the term's phases.
	 */
	static boolean isPhase(String part) {
		return PHASES.contains(part);
	}

	/**
	 * Whether a part is a month, as 2026-11.
	 */
	public static boolean isMonth(String part) {
		return part.length() == 7 && part.charAt(4) == '-';
	}

	/**
	 * Names this duty among all, the same on every surface.
	 */
	public String key() {
		return this.rule + "/" + this.part + "/" + this.child;
	}

}
