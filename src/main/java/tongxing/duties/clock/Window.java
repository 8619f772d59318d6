package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareFact;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;
import tongxing.kernel.DateRange;

/**
 * The days within which one child is owed a number of records, and what has come in.
 */
final class Window {

	final DutyRule rule;

	final String part;

	final DateRange days;

	final int needed;

	final List<CareFact> taken = new ArrayList<>(1);

	final List<CareFact> attempts = new ArrayList<>(0);

	@Nullable String waived;

	boolean late;

	private Window(DutyRule rule, String part, DateRange days, int needed) {
		this.rule = rule;
		this.part = part;
		this.days = days;
		this.needed = needed;
	}

	/**
	 * What of a whole window a child is owed: as many records as its days on the register
	 * are of all its days, rounded half up. So of one visit nothing is left for a child
	 * who was there for less than half of the days, and of three contacts two for one who
	 * was there for two thirds. Nothing is nothing.
	 */
	static @Nullable Window owed(DutyRule rule, String part, DateRange whole, List<DateRange> owed) {
		long present = 0;
		LocalDate from = null;
		LocalDate to = null;
		for (DateRange span : owed) {
			DateRange both = span.intersect(whole);
			if (both != null) {
				present += Spans.days(both);
				from = (from != null) ? from : both.from();
				to = both.to();
			}
		}
		if (from == null) {
			return null;
		}
		long total = Spans.days(whole);
		int needed = (int) ((2L * rule.times() * present + total) / (2 * total));
		return (needed > 0) ? new Window(rule, part, new DateRange(from, to), needed) : null;
	}

	/**
	 * Whether a record is of the kind it asks for.
	 */
	boolean asksFor(CareFact record) {
		return this.rule.concerns(record)
				&& (this.rule.kind() != DutyRule.Kind.CAMPAIGN || this.part.equals(record.kind()));
	}

	boolean full() {
		return this.taken.size() >= this.needed;
	}

	/**
	 * Whether a later record may still fill it.
	 */
	boolean waitsFor(LocalDate day) {
		return !full() && this.waived == null && this.days.endsBefore(day);
	}

	DutyStatus status(LocalDate asOf) {
		if (full()) {
			return this.late ? DutyStatus.MET_LATE : DutyStatus.MET;
		}
		if (this.waived != null) {
			return DutyStatus.WAIVED;
		}
		if (this.days.endsBefore(asOf)) {
			return DutyStatus.OVERDUE;
		}
		return asOf.isBefore(this.days.from()) ? DutyStatus.UPCOMING : DutyStatus.DUE;
	}

}
