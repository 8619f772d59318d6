package tongxing.registry.trait;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tongxing.TestClock;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Matter;
import tongxing.registry.ChildFacts.Trait;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who seems to have a right to public aid, and why.
 */
class AidClaimTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Test
	void aChildInNoHardshipMissesNothing() {
		assertThat(AidClaim.of(child(true), TODAY)).isEmpty();
	}

	@Test
	void aPoorChildThatBoardsMissesThree() {
		assertThat(AidClaim.of(child(true, trait(Matter.HARDSHIP, "POVERTY")), TODAY)).containsExactly(
				new AidClaim(Aid.TWO_EXEMPTIONS_ONE_SUBSIDY, "poverty"),
				new AidClaim(Aid.MINIMUM_LIVING_ALLOWANCE, "poverty"),
				new AidClaim(Aid.BOARDING_ALLOWANCE, "boardingPoverty"));
	}

	@Test
	void whatIsEnrolledIsNotMissed() {
		ChildFacts child = child(true, trait(Matter.HARDSHIP, "POVERTY"),
				trait(Matter.AID, "TWO_EXEMPTIONS_ONE_SUBSIDY"), trait(Matter.AID, "TEMPORARY_RELIEF"));
		assertThat(AidClaim.of(child, TODAY)).containsExactly(new AidClaim(Aid.BOARDING_ALLOWANCE, "boardingPoverty"));
	}

	@Test
	void anOrphanMissesTheOrphansAllowance() {
		assertThat(AidClaim.of(child(false, trait(Matter.HARDSHIP, "ORPHAN")), TODAY)).containsExactly(
				new AidClaim(Aid.ORPHAN_ALLOWANCE, "orphan"), new AidClaim(Aid.TWO_EXEMPTIONS_ONE_SUBSIDY, "orphan"));
	}

	@Test
	void daysOfBoardingAreBelievedMoreThanTheRegister() {
		Trait before = new Trait(Matter.BOARDING, "", new DateRange(TODAY.minusDays(90), TODAY.minusDays(10)), null);
		ChildFacts child = child(true, before);
		assertThat(child.boardsOn(TODAY)).isFalse();
		assertThat(child.boardsOn(TODAY.minusDays(20))).isTrue();
	}

	@Test
	void aConsentWithdrawnStaysAnswered() {
		Trait given = new Trait(Matter.GIVEN, "PHOTO", new DateRange(TODAY.minusDays(90), TODAY.minusDays(10)), null);
		ChildFacts child = child(false, given);
		assertThat(child.consentedOn("PHOTO", TODAY.minusDays(20))).isTrue();
		assertThat(child.consentedOn("PHOTO", TODAY)).isFalse();
		assertThat(child.answeredBy("PHOTO", TODAY)).isTrue();
		assertThat(child.answeredBy("SPONSOR", TODAY)).isFalse();
	}

	private static Trait trait(Matter matter, String code) {
		return new Trait(matter, code, DateRange.since(TODAY.minusDays(30)), null);
	}

	private static ChildFacts child(boolean boards, Trait... traits) {
		return new ChildFacts(ChildId.next(), HouseholdId.next(), "韦家乐", "wei jia le", null, null, boards, List.of(),
				List.of(), List.of(), List.of(), List.of(), Stream.of(traits).toList());
	}

}
