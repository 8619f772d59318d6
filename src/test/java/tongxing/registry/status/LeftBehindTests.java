package tongxing.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts.ParentFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.attention.AttentionReason;
import tongxing.registry.phone.PhoneDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether parents are away, under the three criteria, as tables.
 */
class LeftBehindTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final LocalDate NINE_YEARS_AGO = LocalDate.of(2017, 3, 12);

	@ParameterizedTest
	@CsvSource(textBlock = """
			# father,     mother,       State Council 2016, student register, local
			away 200,     away 200,     BOTH_AWAY,          BOTH_AWAY,        BOTH_AWAY
			away 200,     home,         NOT,                FATHER_AWAY,      FATHER_AWAY
			home,         away 200,     NOT,                MOTHER_AWAY,      MOTHER_AWAY
			away 200,     incapable,    FATHER_AWAY,        FATHER_AWAY,      FATHER_AWAY
			away 200,     DECEASED,     FATHER_AWAY,        FATHER_AWAY,      FATHER_AWAY
			IMPRISONED,   away 200,     MOTHER_AWAY,        MOTHER_AWAY,      MOTHER_AWAY
			away 89,      away 89,      BOTH_AWAY,          NOT,              NOT
			away 90,      away 90,      BOTH_AWAY,          NOT,              BOTH_AWAY
			away 92,      away 92,      BOTH_AWAY,          BOTH_AWAY,        BOTH_AWAY
			away 200,     away 10,      BOTH_AWAY,          FATHER_AWAY,      FATHER_AWAY
			home,         home,         NOT,                NOT,              NOT
			DECEASED,     home,         NOT,                NOT,              NOT
			none,         none,         UNKNOWN,            UNKNOWN,          UNKNOWN
			away 200,     none,         UNKNOWN,            FATHER_AWAY,      FATHER_AWAY
			home,         UNKNOWN,      UNKNOWN,            UNKNOWN,          UNKNOWN
			""")
	void isDerivedUnderEachCriterion(String father, String mother, LeftBehind.Type council, LeftBehind.Type register,
			LeftBehind.Type local) {
		ChildFacts child = child(father, mother, NINE_YEARS_AGO);
		assertThat(LeftBehind.of(child, Criterion.STATE_COUNCIL_2016, TODAY).type()).isEqualTo(council);
		assertThat(LeftBehind.of(child, Criterion.STUDENT_REGISTER, TODAY).type()).isEqualTo(register);
		assertThat(LeftBehind.of(child, Criterion.LOCAL, TODAY).type()).isEqualTo(local);
	}

	@Test
	void endsWithTheSixteenthBirthdayForTheStateCouncilOnly() {
		ChildFacts child = child("away 200", "away 200", TODAY.minusYears(16));
		assertThat(LeftBehind.of(child, Criterion.STATE_COUNCIL_2016, TODAY.minusDays(1)).type())
			.isEqualTo(LeftBehind.Type.BOTH_AWAY);
		assertThat(LeftBehind.of(child, Criterion.STATE_COUNCIL_2016, TODAY).reason())
			.isEqualTo("registry.away.tooOld");
		assertThat(LeftBehind.of(child, Criterion.STUDENT_REGISTER, TODAY).type()).isEqualTo(LeftBehind.Type.BOTH_AWAY);
	}

	@Test
	void isNotKnownWithoutABirthDateWhereAgeMatters() {
		ChildFacts child = child("away 200", "away 200", null);
		assertThat(LeftBehind.of(child, Criterion.STATE_COUNCIL_2016, TODAY).type()).isEqualTo(LeftBehind.Type.UNKNOWN);
	}

	@Test
	void movingOnToAnotherPlaceIsNoComingHome() {
		List<DateRange> absences = List.of(new DateRange(TODAY.minusDays(200), TODAY.minusDays(31)),
				DateRange.since(TODAY.minusDays(30)));
		assertThat(LeftBehind.awaySince(absences, TODAY)).contains(TODAY.minusDays(200));
	}

	@Test
	void aStayAtHomeBeginsTheCountAnew() {
		List<DateRange> absences = List.of(new DateRange(TODAY.minusDays(200), TODAY.minusDays(40)),
				DateRange.since(TODAY.minusDays(30)));
		assertThat(LeftBehind.awaySince(absences, TODAY)).contains(TODAY.minusDays(30));
	}

	@Test
	void aChildAloneADeadPhoneAndAGapAskForAttention() {
		ChildFacts gap = child("away 200", "away 200", NINE_YEARS_AGO);
		assertThat(AttentionReason.of(gap, List.of(PhoneDetails.Status.DEAD), TODAY))
			.containsExactly(AttentionReason.CARE_GAP, AttentionReason.NO_WORKING_PHONE);
		ChildFacts alone = new ChildFacts(gap.id(), gap.household(), "", "", null, gap.birthDate(), null, gap.stays(),
				List.of(), List.of(new CareSpan("ALONE", null, DateRange.since(TODAY))), gap.parents());
		assertThat(AttentionReason.of(alone, List.of(PhoneDetails.Status.DEAD, PhoneDetails.Status.WORKS), TODAY))
			.containsExactly(AttentionReason.ALONE_UNDER_16);
	}

	@ParameterizedTest
	@CsvSource({ "7, UNATTENDED_UNDER_8", "8, ALONE_UNDER_16", "15, ALONE_UNDER_16", "16," })
	void howGraveBeingAloneIsDependsOnTheAge(int years, AttentionReason reason) {
		ChildFacts child = child("away 200", "away 200", TODAY.minusYears(years));
		ChildFacts alone = new ChildFacts(child.id(), child.household(), "", "", null, child.birthDate(), null,
				child.stays(), List.of(), List.of(new CareSpan("ALONE", null, DateRange.since(TODAY))),
				child.parents());
		List<AttentionReason> found = AttentionReason.of(alone, List.of(), TODAY);
		assertThat(found).isEqualTo((reason != null) ? List.of(reason) : List.of());
	}

	@Test
	void gapsAreTheDaysBetween() {
		DateRange term = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 20));
		List<CareSpan> carers = List.of(
				new CareSpan("PARENT", "52", new DateRange(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 15))),
				new CareSpan("KIN", "62", DateRange.since(LocalDate.of(2026, 9, 22))));
		assertThat(AttentionReason.gaps(carers, term, TODAY))
			.containsExactly(new DateRange(LocalDate.of(2026, 9, 16), LocalDate.of(2026, 9, 21)));
	}

	private static ChildFacts child(String father, String mother, LocalDate born) {
		List<ParentFacts> parents = new ArrayList<>();
		add(parents, "FATHER", father);
		add(parents, "MOTHER", mother);
		Stay stay = new Stay(SchoolClassId.next(), "三（2）班", "PRIMARY-3", DateRange.since(LocalDate.of(2024, 9, 1)),
				"REGISTERED", null);
		return new ChildFacts(ChildId.next(), HouseholdId.next(), "", "", null, born, null, List.of(stay), List.of(),
				List.of(), parents);
	}

	private static void add(List<ParentFacts> parents, String role, String how) {
		if (how.startsWith("away")) {
			LocalDate since = TODAY.minusDays(Integer.parseInt(how.substring(5)));
			parents.add(new ParentFacts(role, "ALIVE", true, List.of(DateRange.since(since))));
		}
		else if (!how.equals("none")) {
			boolean alive = how.equals("home") || how.equals("incapable");
			parents.add(new ParentFacts(role, alive ? "ALIVE" : how, !how.equals("incapable"), List.of()));
		}
	}

}
