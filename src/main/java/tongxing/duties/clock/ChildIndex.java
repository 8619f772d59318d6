package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tongxing.care.CareFact;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyFacts.SignedAgreement;
import tongxing.duties.Waiver;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildId;

/**
 * The facts by child, made once, without what was not known on the as-of day.
 */
final class ChildIndex {

	private static final Entry NOTHING = new Entry(List.of(), List.of(), List.of(), List.of());

	private static final Comparator<CareFact> IN_ORDER = Comparator.comparing(CareFact::happenedOn);

	private final Map<ChildId, Entry> entries;

	ChildIndex(DutyFacts facts, LocalDate asOf) {
		this.entries = new HashMap<>(facts.children().size() * 2);
		boolean inOrder = true;
		LocalDate last = LocalDate.MIN;
		for (CareFact record : facts.records()) {
			inOrder = inOrder && !record.happenedOn().isBefore(last);
			last = record.happenedOn();
			if (!record.recordedOn().isAfter(asOf) && !record.happenedOn().isAfter(asOf)) {
				entry(record.child()).records.add(record);
			}
		}
		for (PairingSpan pairing : facts.pairings()) {
			entry(pairing.child()).pairings.add(pairing);
		}
		for (Waiver waiver : facts.waivers()) {
			entry(waiver.child()).waivers.add(waiver);
		}
		for (SignedAgreement agreement : facts.agreements()) {
			if (!agreement.recordedOn().isAfter(asOf)) {
				entry(agreement.child()).agreed.add(agreement.signedOn());
			}
		}
		if (!inOrder) {
			this.entries.values().forEach((entry) -> entry.records.sort(IN_ORDER));
		}
	}

	Entry of(ChildId child) {
		return this.entries.getOrDefault(child, NOTHING);
	}

	private Entry entry(ChildId child) {
		return this.entries.computeIfAbsent(child,
				(id) -> new Entry(new ArrayList<>(), new ArrayList<>(2), new ArrayList<>(0), new ArrayList<>(1)));
	}

	/**
	 * What is known of one child.
	 *
	 * @param agreed when an agreement was signed by all
	 */
	record Entry(List<CareFact> records, List<PairingSpan> pairings, List<Waiver> waivers, List<LocalDate> agreed) {

	}

}
