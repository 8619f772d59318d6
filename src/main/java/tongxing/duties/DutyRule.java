package tongxing.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareFact;
import tongxing.care.Channel;
import tongxing.duties.group.GroupDuty;
import tongxing.kernel.DateRange;

/**
 * What is owed to each child, as data with effective days. Editing a rule ends one row
 * and begins another, so the past keeps the rule it had.
 *
 * @param code stable, such as HOME_VISIT; rows of one code follow one another
 * @param name the school's own name for it; empty for a usual rule, whose name is the
 * message <code>duties.rule.CODE</code>
 * @param times how many records a window asks for
 * @param gapDays for MAX_GAP: days between one record and the next at most
 * @param offsetDays for ONCE: days after the trigger at most
 * @param minTeachingDays for PER_MONTH: months with fewer teaching days do not count
 * @param scopeValue the class's id or the least care level, for those scopes
 * @param observed shown and counted, never blamed on the school
 * @param satisfiers which records fulfil it
 * @param owedBy who owes it; what a class or the school owes is in {@link GroupDuty}
 */
public record DutyRule(UUID id, String code, String name, Kind kind, int times, @Nullable Integer gapDays,
		@Nullable Integer offsetDays, @Nullable Trigger trigger, int minTeachingDays, Scope scope,
		@Nullable String scopeValue, boolean observed, DateRange effective, @Nullable String source,
		List<Satisfier> satisfiers, Owner owedBy) {

	/**
	 * A rule that is owed to each child.
	 */
	public DutyRule(UUID id, String code, String name, Kind kind, int times, @Nullable Integer gapDays,
			@Nullable Integer offsetDays, @Nullable Trigger trigger, int minTeachingDays, Scope scope,
			@Nullable String scopeValue, boolean observed, DateRange effective, @Nullable String source,
			List<Satisfier> satisfiers) {
		this(id, code, name, kind, times, gapDays, offsetDays, trigger, minTeachingDays, scope, scopeValue, observed,
				effective, source, satisfiers, Owner.CHILD);
	}

	/** Stands among the kinds of record for a safety agreement that all have signed. */
	public static final String AGREEMENT = "AGREEMENT";

	/**
	 * How a rule asks: once a phase, n a month, n a term, at most n days apart, once
	 * after a trigger, or each of a named set once a term (七个一 [S-10]).
	 */
	public enum Kind {

		PER_PHASE, PER_MONTH, PER_TERM, MAX_GAP, ONCE, CAMPAIGN

	}

	/**
	 * To whom it applies: all, one class, a care level or higher, children with a primary
	 * helper.
	 */
	public enum Scope {

		SCHOOL, CLASS, LEVEL, PAIRED

	}

	/**
	 * By whom it is owed: for each child, once by each class, once by the school.
	 */
	public enum Owner {

		CHILD, CLASS, SCHOOL

	}

	/**
	 * From when a ONCE rule counts its days: the term's or the school year's first day,
	 * coming to the school, either of the last two, a raised care level, being without a
	 * primary helper, or a record that says that a plan is needed or makes one [S-3].
	 */
	public enum Trigger {

		TERM_START, YEAR_START, ENTRY, JOINING, LEVEL_RAISED, UNPAIRED, PLAN_NEEDED, PLAN_MADE

	}

	/**
	 * A kind of record that fulfils a rule, by one channel or by any.
	 */
	public record Satisfier(String recordKind, @Nullable Channel channel) {

		boolean matches(CareFact fact) {
			return this.recordKind.equals(fact.kind()) && (this.channel == null || this.channel == fact.channel());
		}

	}

	/**
	 * Whether a signed safety agreement fulfils it [S-4], which is no care record.
	 */
	public boolean isOfAgreements() {
		return this.satisfiers.stream().anyMatch((satisfier) -> AGREEMENT.equals(satisfier.recordKind()));
	}

	/**
	 * Whether a record counts for this rule if somebody was met; attempts match too.
	 */
	public boolean concerns(CareFact fact) {
		for (Satisfier satisfier : this.satisfiers) {
			if (satisfier.matches(fact)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether this row was in force on a day, as known as of another: a row that begins
	 * later was not known, and neither was an end that had not yet passed.
	 */
	public boolean inForce(LocalDate day, LocalDate asOf) {
		return !this.effective.from().isAfter(asOf) && !this.effective.from().isAfter(day)
				&& (!this.effective.endsBefore(asOf) || this.effective.contains(day));
	}

	/**
	 * The kind of record that is named first: which form the button opens.
	 */
	public @Nullable String mainRecordKind() {
		return this.satisfiers.isEmpty() ? null : this.satisfiers.get(0).recordKind();
	}

}
