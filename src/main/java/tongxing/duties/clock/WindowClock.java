package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * Runs one rule with windows for one child: cuts the windows to the child's days and
 * fills them with records in the order in which they happened.
 */
final class WindowClock {

	private final RuleWindows windows;

	private final DutyRule rule;

	private final ChildDays child;

	private final List<Duty> duties;

	WindowClock(RuleWindows windows, ChildDays child, List<Duty> duties) {
		this.windows = windows;
		this.rule = windows.rule();
		this.child = child;
		this.duties = duties;
	}

	void run() {
		List<Window> owed = owed();
		if (owed.isEmpty()) {
			return;
		}
		if (this.rule.trigger() == DutyRule.Trigger.UNPAIRED) {
			for (Window window : owed) {
				add(window, pairingStatus(window), pairingReason(window));
			}
			return;
		}
		List<CareFact> counting = counting();
		for (CareFact record : counting) {
			fill(owed, record);
		}
		for (Window window : owed) {
			DutyStatus status = window.status(this.child.asOf());
			add(window, status, Reasons.of(this.rule, window, status, this.child.asOf(), lastBefore(counting, window)));
		}
	}

	private List<Window> owed() {
		List<Whole> wholes = this.windows.of(this.child);
		if (wholes.isEmpty()) {
			return List.of();
		}
		List<DateRange> days = this.child.owed(this.rule);
		List<Window> owed = new ArrayList<>(wholes.size());
		for (Whole whole : wholes) {
			Window window = Window.owed(whole.part(), whole.days(), this.rule.times(), days);
			if (window != null) {
				window.waived = this.child.waived(this.rule.code(), window.days.from());
				owed.add(window);
			}
		}
		return owed;
	}

	private List<CareFact> counting() {
		List<CareFact> counting = new ArrayList<>(8);
		for (CareFact record : this.child.records()) {
			if (this.child.term().attribution().contains(record.happenedOn()) && this.rule.concerns(record)) {
				counting.add(record);
			}
		}
		return counting;
	}

	private void fill(List<Window> owed, CareFact record) {
		LocalDate day = record.happenedOn();
		for (Window window : owed) {
			if (window.days.contains(day) && takes(window, record)) {
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
			if (window.waitsFor(day) && takes(window, record)) {
				window.taken.add(record);
				window.late = true;
				return;
			}
		}
	}

	private boolean takes(Window window, CareFact record) {
		return this.rule.kind() != DutyRule.Kind.CAMPAIGN || window.part.equals(record.kind());
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

	private DutyStatus pairingStatus(Window window) {
		LocalDate paired = pairedOn(window);
		if (paired != null) {
			return window.days.contains(paired) ? DutyStatus.MET : DutyStatus.MET_LATE;
		}
		return window.status(this.child.asOf());
	}

	private Duty.Reason pairingReason(Window window) {
		LocalDate paired = pairedOn(window);
		if (paired != null) {
			return Duty.Reason.of("duties.reason.paired", paired);
		}
		return (window.waived != null) ? Reasons.waived(window.waived)
				: Duty.Reason.of("duties.reason.unpaired", window.days.from());
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
		this.duties.add(new Duty(this.child.child().id(), this.rule.code(), this.rule.name(), window.part, window.days,
				window.needed, status, this.rule.observed(), this.rule.mainRecordKind(), helper, records, reason));
	}

}
