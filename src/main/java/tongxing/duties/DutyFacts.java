package tongxing.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import tongxing.care.CareFact;
import tongxing.care.campaign.Campaign;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

/**
 * All the clock has to know about some children: who they are, what was recorded, who
 * cares for them, what was waived.
 *
 * @param records of the term, in the order in which they happened, and of the days before
 * it those that rules with a greatest gap look back to
 * @param agreements those that all their parties have signed
 * @param campaigns the school's and the classes', also those taken back since
 */
public record DutyFacts(List<ChildFacts> children, List<CareFact> records, List<PairingSpan> pairings,
		List<Waiver> waivers, List<SignedAgreement> agreements, List<Campaign> campaigns) {

	/**
	 * Facts of children for whom nobody runs a campaign.
	 */
	public DutyFacts(List<ChildFacts> children, List<CareFact> records, List<PairingSpan> pairings,
			List<Waiver> waivers, List<SignedAgreement> agreements) {
		this(children, records, pairings, waivers, agreements, List.of());
	}

	/**
	 * Facts of children about whom no agreement was signed.
	 */
	public DutyFacts(List<ChildFacts> children, List<CareFact> records, List<PairingSpan> pairings,
			List<Waiver> waivers) {
		this(children, records, pairings, waivers, List.of(), List.of());
	}

	/**
	 * These facts after those of some children were read again.
	 * @param children all who are in them now
	 */
	DutyFacts after(Set<ChildId> changed, List<ChildFacts> children, DutyFacts later) {
		return new DutyFacts(children, merged(this.records, later.records, changed, CareFact::child, CareFact.IN_ORDER),
				merged(this.pairings, later.pairings, changed, PairingSpan::child, PairingSpan.IN_ORDER),
				joined(this.waivers, later.waivers, changed, Waiver::child),
				joined(this.agreements, later.agreements, changed, SignedAgreement::child), later.campaigns);
	}

	/** What was in order stays so; two runs in order are sorted by going through both. */
	private static <T> List<T> merged(List<T> known, List<T> later, Set<ChildId> changed, Function<T, ChildId> child,
			Comparator<T> order) {
		List<T> all = joined(known, later, changed, child);
		all.sort(order);
		return all;
	}

	private static <T> List<T> joined(List<T> known, List<T> later, Set<ChildId> changed, Function<T, ChildId> child) {
		List<T> all = new ArrayList<>(known.size() + later.size());
		for (T one : known) {
			if (!changed.contains(child.apply(one))) {
				all.add(one);
			}
		}
		all.addAll(later);
		return all;
	}

	/**
	 * A safety agreement about a child for a school year, on the day of its last
	 * signature.
	 *
	 * @param recordedOn the day by which all signatures were written down
	 */
	public record SignedAgreement(ChildId child, int schoolYear, LocalDate signedOn, LocalDate recordedOn) {

	}

}
