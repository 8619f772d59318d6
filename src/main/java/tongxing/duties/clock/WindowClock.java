package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.duties.Duty;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;
import tongxing.duties.clock.RuleWindows.Whole;
import tongxing.kernel.DateRange;
import tongxing.pairing.HelperId;

/**
 * Runs the rows of one rule with windows for one child: cuts the windows to the child's
 * days and fills them with records in the order in which they happened.
 */
final class WindowClock {

	private final List<RuleWindows> rows;

	private final ChildDays child;

	private final List<Duty> duties;

	WindowClock(List<RuleWindows> rows, ChildDays child, List<Duty> duties) {
		this.rows = rows;
		this.child = child;
		this.duties = duties;
	}

	void run() {
		List<Window> owed = owed();
		if (owed.isEmpty()) {
			return;
		}
		List<CareFact> counting = counting();
		for (CareFact record : counting) {
			fill(owed, record);
		}
		for (Window window : owed) {
			if (isSettledOtherwise(window.rule)) {
				add(window, settledStatus(window), settledReason(window));
				continue;
			}
			DutyStatus status = window.status(this.child.asOf());
			add(window, status,
					Reasons.of(window.rule, window, status, this.child.asOf(), lastBefore(counting, window)));
		}
	}

	private List<Window> owed() {
		List<Window> owed = new ArrayList<>(6);
		for (RuleWindows row : this.rows) {
			List<Whole> wholes = row.of(this.child);
			if (wholes.isEmpty()) {
				continue;
			}
			List<DateRange> days = this.child.owed(row.rule());
			for (Whole whole : wholes) {
				Window window = Window.owed(row.rule(), whole.part(), whole.days(), days);
				if (window != null) {
					window.waived = this.child.waived(row.rule().code(), window.days.from());
					owed.add(window);
				}
			}
		}
		return owed;
	}

	private List<CareFact> counting() {
		List<CareFact> counting = new ArrayList<>(8);
		for (CareFact record : this.child.records()) {
			if (this.child.term().attribution().contains(record.happenedOn()) && concerned(record)) {
				counting.add(record);
			}
		}
		return counting;
	}

	/** No stream: this is asked of every record of a school for every rule. */
	private boolean concerned(CareFact record) {
		for (RuleWindows row : this.rows) {
			if (row.rule().concerns(record)) {
				return true;
			}
		}
		return false;
	}

	private void fill(List<Window> owed, CareFact record) {
		LocalDate day = record.happenedOn();
		for (Window window : owed) {
			if (window.days.contains(day) && window.asksFor(record)) {
				if (record.attempted()) {
					window.attempts.add(record);
					return;
				}
				if (!window.full()) {
					window.taken.add(record);
					return;
				}
			}
		}
		if (record.attempted()) {
			return;
		}
		for (Window window : owed) {
			if (window.waitsFor(day) && window.asksFor(record)) {
				window.taken.add(record);
				window.late = true;
				return;
			}
		}
	}

	private static @Nullable LocalDate lastBefore(List<CareFact> records, Window window) {
		LocalDate last = null;
		for (CareFact record : records) {
			if (!record.attempted() && record.happenedOn().isBefore(window.days.from())) {
				last = record.happenedOn();
			}
		}
		return last;
	}

	/**
	 * Whether no care record fulfils a rule, but a pairing or an agreement.
	 */
	private static boolean isSettledOtherwise(DutyRule rule) {
		return rule.trigger() == DutyRule.Trigger.UNPAIRED || rule.isOfAgreements();
	}

	private DutyStatus settledStatus(Window window) {
		LocalDate settled = settledOn(window);
		if (settled != null) {
			return window.days.endsBefore(settled) ? DutyStatus.MET_LATE : DutyStatus.MET;
		}
		return window.status(this.child.asOf());
	}

	private Duty.Reason settledReason(Window window) {
		LocalDate settled = settledOn(window);
		boolean agreements = window.rule.isOfAgreements();
		if (settled != null) {
			return Duty.Reason.of(agreements ? "duties.reason.signed" : "duties.reason.paired", settled);
		}
		if (window.waived != null) {
			return Reasons.waived(window.waived);
		}
		return agreements ? Reasons.of(window.rule, window, window.status(this.child.asOf()), this.child.asOf(), null)
				: Duty.Reason.of("duties.reason.unpaired", window.days.from());
	}

	private @Nullable LocalDate settledOn(Window window) {
		if (window.rule.isOfAgreements()) {
			return this.child.agreed().stream().min(Comparator.naturalOrder()).orElse(null);
		}
		return pairedOn(window);
	}

	private @Nullable LocalDate pairedOn(Window window) {
		LocalDate from = window.days.from();
		for (DateRange span : this.child.paired()) {
			if (!span.endsBefore(from)) {
				return span.from().isBefore(from) ? from : span.from();
			}
		}
		return null;
	}

	private void add(Window window, DutyStatus status, Duty.Reason reason) {
		LocalDate asOf = this.child.asOf();
		LocalDate day = window.days.endsBefore(asOf) && !status.isOpen() ? window.days.to() : asOf;
		HelperId helper = this.child.helper((day != null) ? day : asOf);
		List<CareRecordId> records = switch (window.taken.size()) {
			case 0 -> List.of();
			case 1 -> List.of(window.taken.get(0).record());
			default -> window.taken.stream().map(CareFact::record).toList();
		};
		this.duties.add(new Duty(this.child.child().id(), window.rule.code(), window.rule.name(), window.part,
				window.days, window.needed, status, window.rule.observed(), window.rule.mainRecordKind(), helper,
				records, reason));
	}

}
