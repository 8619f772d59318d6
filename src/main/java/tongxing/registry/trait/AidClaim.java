package tongxing.registry.trait;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import tongxing.registry.ChildFacts;

/**
 * Public aid a child seems to have a right to on a day without being enrolled in it, with
 * the reason. A hint to look, no decision.
 *
 * @param why completes the message key <code>traits.claim.</code>
 */
public record AidClaim(Aid aid, String why) {

	/**
	 * What a child misses on a day: an orphan the orphans' allowance, a child of a poor
	 * family the two exemptions and minimum living allowance or relief, one that also
	 * boards the boarders' allowance.
	 */
	public static List<AidClaim> of(ChildFacts child, LocalDate day) {
		boolean poor = child.hardOn(Hardship.POVERTY.name(), day);
		boolean orphan = child.hardOn(Hardship.ORPHAN.name(), day);
		boolean relieved = child.aidedOn(Aid.TEMPORARY_RELIEF.name(), day) || orphan;
		return Stream
			.of(claim(orphan, Aid.ORPHAN_ALLOWANCE, "orphan"),
					claim(poor || orphan, Aid.TWO_EXEMPTIONS_ONE_SUBSIDY, poor ? "poverty" : "orphan"),
					claim(poor && !relieved, Aid.MINIMUM_LIVING_ALLOWANCE, "poverty"),
					claim(child.boardsOn(day) && (poor || orphan), Aid.BOARDING_ALLOWANCE,
							poor ? "boardingPoverty" : "boardingOrphan"))
			.flatMap(List::stream)
			.filter((claim) -> !child.aidedOn(claim.aid.name(), day))
			.toList();
	}

	private static List<AidClaim> claim(boolean holds, Aid aid, String why) {
		return holds ? List.of(new AidClaim(aid, why)) : List.of();
	}

}
