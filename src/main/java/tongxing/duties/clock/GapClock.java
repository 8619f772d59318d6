package tongxing.duties.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareFact;
import tongxing.duties.Duty;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;
import tongxing.kernel.DateRange;

/**
 * Runs one rule of the kind "at most n days apart" for one child. A window is the n days
 * after the last record; the latest record within it begins the next. So frequent contact
 * makes few windows, and an unbroken series none that is missed. With no record behind it
 * the clock begins with the term. Days on which a parent cares for the child need no
 * meeting with a parent.
 */
final class GapClock {

	private static final int NOTICE_DAYS = 14;

	private final RuleWindows windows;

	private final DutyRule rule;

	private final ChildDays child;

	private final List<Duty> duties;

	private final int gap;

	/** The last day that counts: the as-of day, or the last of the term. */
	private final LocalDate end;

	private final List<CareFact> records = new ArrayList<>(8);

	private int part;

	GapClock(RuleWindows windows, ChildDays child, List<Duty> duties) {
		this.windows = windows;
		this.rule = windows.rule();
		this.child = child;
		this.duties = duties;
		this.gap = Objects.requireNonNull(this.rule.gapDays());
		LocalDate last = child.term().attribution().to();
		this.end = (last != null && last.isBefore(child.asOf())) ? last : child.asOf();
	}

	void run() {
		if (!this.windows.running()) {
			return;
		}
		for (CareFact record : this.child.records()) {
			if (!record.attempted() && !record.happenedOn().isAfter(this.end) && this.rule.concerns(record)) {
				this.records.add(record);
			}
		}
		List<DateRange> days = this.child.owed(this.rule);
		if (this.rule.satisfiers().stream().allMatch((satisfier) -> "PARENT_MET".equals(satisfier.recordKind()))) {
			days = this.child.withoutParentCare(days);
		}
		for (DateRange span : days) {
			if (span.overlaps(this.child.term().attribution())) {
				run(span);
			}
		}
	}

	private void run(DateRange span) {
		LocalDate anchor = anchor(span);
		boolean seen = anchor.equals(lastUntil(anchor));
		while (true) {
			LocalDate due = later(anchor.plusDays(this.gap), this.child.term().firstDay());
			LocalDate limit = (span.to() != null && span.to().isBefore(due)) ? span.to() : due;
			CareFact record = latest(anchor, limit);
			boolean late = record == null && due.isBefore(this.end) && !span.endsBefore(due)
					&& this.child.waived(this.rule.code(), begins(anchor)) == null;
			if (late) {
				record = firstAfter(due, span);
			}
			if (record == null) {
				LocalDate next = unmet(span, anchor, due, seen);
				if (next == null) {
					return;
				}
				anchor = next;
				seen = false;
			}
			else {
				add(anchor, due, late ? DutyStatus.MET_LATE : DutyStatus.MET, record,
						Duty.Reason.of(late ? "duties.reason.late" : "duties.reason.met", record.happenedOn()));
				anchor = record.happenedOn();
				seen = true;
			}
		}
	}

	/**
	 * Adds what was not fulfilled; gives the day from which the clock runs on if it was
	 * waived and is over.
	 */
	private @Nullable LocalDate unmet(DateRange span, LocalDate anchor, LocalDate due, boolean seen) {
		LocalDate last = this.child.term().attribution().to();
		if (span.endsBefore(due) || (last != null && due.isAfter(last))) {
			return null;
		}
		String waived = this.child.waived(this.rule.code(), begins(anchor));
		if (waived != null) {
			add(anchor, due, DutyStatus.WAIVED, null, Reasons.waived(waived));
			return due.isBefore(this.end) ? due : null;
		}
		long notice = Math.min(NOTICE_DAYS, Math.max(1, this.gap / 3));
		DutyStatus status = due.isBefore(this.child.asOf()) ? DutyStatus.OVERDUE
				: this.child.asOf().isAfter(due.minusDays(notice)) ? DutyStatus.DUE : DutyStatus.UPCOMING;
		long days = ChronoUnit.DAYS.between(anchor, this.end);
		add(anchor, due, status, null, Reasons.gap(this.rule, status, seen, anchor, days));
		return null;
	}

	/**
	 * The day from which the first window of a span counts: the last record before it, or
	 * the day before it where it began at most one gap before the term, or the day before
	 * the term.
	 */
	private LocalDate anchor(DateRange span) {
		LocalDate first = this.child.term().firstDay();
		LocalDate start = later(span.from(), first);
		LocalDate record = lastUntil(start.minusDays(1));
		LocalDate fresh = span.from().isBefore(first.minusDays(this.gap)) ? first.minusDays(1)
				: span.from().minusDays(1);
		if (record == null) {
			return fresh;
		}
		return (span.from().isBefore(first.minusDays(this.gap)) || record.isAfter(fresh)) ? record : fresh;
	}

	private @Nullable LocalDate lastUntil(LocalDate day) {
		CareFact last = latest(LocalDate.MIN, day);
		return (last != null) ? last.happenedOn() : null;
	}

	private @Nullable CareFact latest(LocalDate after, LocalDate until) {
		for (int i = this.records.size() - 1; i >= 0; i--) {
			CareFact record = this.records.get(i);
			if (!record.happenedOn().isAfter(until)) {
				return record.happenedOn().isAfter(after) ? record : null;
			}
		}
		return null;
	}

	private @Nullable CareFact firstAfter(LocalDate due, DateRange span) {
		for (CareFact record : this.records) {
			if (record.happenedOn().isAfter(due)) {
				return span.endsBefore(record.happenedOn()) ? null : record;
			}
		}
		return null;
	}

	private LocalDate begins(LocalDate anchor) {
		return later(anchor.plusDays(1), this.child.term().firstDay());
	}

	private void add(LocalDate anchor, LocalDate due, DutyStatus status, @Nullable CareFact record,
			Duty.Reason reason) {
		this.part++;
		LocalDate day = (status.isOpen() || !due.isBefore(this.end)) ? this.end : due;
		this.duties.add(new Duty(this.child.child().id(), this.rule.code(), this.rule.name(), String.valueOf(this.part),
				new DateRange(begins(anchor), due), 1, status, this.rule.observed(), this.rule.mainRecordKind(),
				this.child.helper(day), (record != null) ? List.of(record.record()) : List.of(), reason));
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
