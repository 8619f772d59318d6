package tongxing.duties;

import java.util.List;

import tongxing.care.CareFact;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;

/**
 * All the clock has to know about some children: who they are, what was recorded, who
 * cares for them, what was waived.
 *
 * @param records of the term, in the order in which they happened, and of the days before
 * it those that rules with a greatest gap look back to
 */
public record DutyFacts(List<ChildFacts> children, List<CareFact> records, List<PairingSpan> pairings,
		List<Waiver> waivers) {

}
