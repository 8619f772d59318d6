package tongxing.suggestions.hardship;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts.Matter;
import tongxing.registry.ChildFacts.ParentFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts.Trait;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.trait.Hardship;
import tongxing.suggestions.hardship.HardshipRules.Signals;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which facts speak for which hardship.
 */
class HardshipRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Signals CALM = new Signals(false, 0);

	@ParameterizedTest
	@CsvSource({ "DECEASED, true, DECEASED, true, ORPHAN:BOTH_DEAD",
			"DECEASED, true, IMPRISONED, true, GUARDIANSHIP_LOST:NO_PARENT_CARES",
			"MISSING, true, ALIVE, false, GUARDIANSHIP_LOST:NO_PARENT_CARES", "MISSING, true, ALIVE, true, ",
			"MISSING, true, UNKNOWN, true, " })
	void whatBecameOfTheParentsSpeaksForIt(String father, boolean able, String mother, boolean capable, String mark) {
		List<HardshipHint> found = HardshipRules
			.of(child("KIN", List.of(new ParentFacts("FATHER", father, able, List.of()),
					new ParentFacts("MOTHER", mother, capable, List.of()))), CALM, TODAY);
		assertThat(found).extracting(HardshipHint::mark)
			.containsExactlyElementsOf((mark != null) ? List.of(mark) : List.of());
	}

	@Test
	void eachFactIsNamedAndWhatIsEnteredIsNotSuggested() {
		ChildFacts child = child("ALONE", List.of(), trait(Matter.AID, "MINIMUM_LIVING_ALLOWANCE"),
				trait(Matter.AID, "MEDICAL_RELIEF"));
		assertThat(HardshipRules.of(child, new Signals(true, 2), TODAY)).extracting(HardshipHint::mark)
			.containsExactly("GUARDIANSHIP_LOST:ALONE", "POVERTY:ALLOWANCE,RELIEF", "ILLNESS:ILL",
					"MENTAL_HEALTH:CONCERNS");
		ChildFacts known = child("ALONE", List.of(), trait(Matter.AID, "MINIMUM_LIVING_ALLOWANCE"),
				trait(Matter.HARDSHIP, "POVERTY"), trait(Matter.HARDSHIP, "GUARDIANSHIP_LOST"));
		assertThat(HardshipRules.of(known, new Signals(false, 1), TODAY)).isEmpty();
	}

	@Test
	void nothingIsSuggestedForWhoLeft() {
		ChildFacts child = child("ALONE", List.of(), trait(Matter.AID, "MINIMUM_LIVING_ALLOWANCE"));
		assertThat(HardshipRules.of(child, CALM, TODAY.plusYears(2))).isEmpty();
		assertThat(HardshipRules.of(child, CALM, TODAY)).extracting(HardshipHint::kind).contains(Hardship.POVERTY);
	}

	private static Trait trait(Matter matter, String code) {
		return new Trait(matter, code, DateRange.since(TODAY.minusDays(30)), null);
	}

	private static ChildFacts child(String care, List<ParentFacts> parents, Trait... traits) {
		DateRange here = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 10));
		return new ChildFacts(ChildId.next(), HouseholdId.next(), "某某", "moumou", "FEMALE", TODAY.minusYears(10), false,
				List.of(new Stay(SchoolClassId.next(), "三（2）班", "PRIMARY-3", here, "REGISTERED", null)), List.of(),
				List.of(new CareSpan(care, null, here)), parents, List.of(), List.of(traits));
	}

}
