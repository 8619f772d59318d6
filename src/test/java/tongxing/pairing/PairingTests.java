package tongxing.pairing;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.helper.HelperKind;
import tongxing.pairing.helper.HelperView;
import tongxing.registry.ChildId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class PairingTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private final HelperView neighbour = helper("黄三姐", HelperKind.NEIGHBOUR, true);

	private final HelperView volunteer = helper("莫小北", HelperKind.VOLUNTEER, true);

	@Test
	void beginsOpenEnded() {
		assertThat(began(TODAY).during()).isEqualTo(DateRange.since(TODAY));
	}

	@Test
	void doesNotBeginInTheFuture() {
		refused("pairing.refused.future", () -> began(TODAY.plusDays(1)));
	}

	@Test
	void aRoleIsOnlyForItsKindOfHelper() {
		refused("pairing.refused.roleNotForHelper",
				() -> Pairing.begin(command(PairingRole.MENTOR, TODAY), this.neighbour, TODAY, null));
	}

	@ParameterizedTest
	@EnumSource(HelperKind.class)
	void everyKindOfHelperHasARole(HelperKind kind) {
		assertThat(PairingRole.of(kind)).isNotEmpty();
	}

	@Test
	void aRetiredHelperTakesNobody() {
		HelperView retired = helper("黄三姐", HelperKind.NEIGHBOUR, false);
		refused("pairing.refused.helperRetired",
				() -> Pairing.begin(command(PairingRole.NEIGHBOUR, TODAY), retired, TODAY, null));
	}

	@Test
	void closingAPrimaryPairingNeedsASuccessorOrTheReasonOfTheGap() {
		refused("pairing.refused.nobodyFollows",
				() -> began(TODAY).close(TODAY, CloseReason.STAFF_CHANGE, " ", false, TODAY));
	}

	@Test
	void aStatedGapIsKept() {
		Pairing pairing = began(TODAY);
		pairing.close(TODAY, CloseReason.STAFF_CHANGE, " 下周定人 ", false, TODAY);
		assertThat(pairing.gapReason()).isEqualTo("下周定人");
	}

	@Test
	void nobodyNeedsToFollowWhenTheChildHasLeft() {
		Pairing pairing = began(TODAY);
		pairing.close(TODAY, CloseReason.CHILD_LEFT, null, false, TODAY);
		assertThat(pairing.closeReason()).isEqualTo(CloseReason.CHILD_LEFT);
	}

	@Test
	void isClosedOnce() {
		Pairing pairing = began(TODAY);
		pairing.close(TODAY, CloseReason.CHILD_LEFT, null, false, TODAY);
		refused("pairing.refused.closed", () -> pairing.close(TODAY, CloseReason.OTHER, "x", false, TODAY));
	}

	@Test
	void doesNotEndBeforeItBeginsOrAfterToday() {
		refused("pairing.refused.endsBeforeItBegins",
				() -> began(TODAY).close(TODAY.minusDays(1), CloseReason.OTHER, "x", false, TODAY));
		refused("pairing.refused.endsInFuture",
				() -> began(TODAY).close(TODAY.plusDays(1), CloseReason.OTHER, "x", false, TODAY));
	}

	@Test
	void theSuccessorBeginsTheDayAfterTheLast() {
		Pairing pairing = began(TODAY.minusDays(9));
		pairing.close(TODAY.minusDays(1), CloseReason.STAFF_CHANGE, null, true, TODAY);
		Pairing next = pairing.succeededBy(this.volunteer, PairingRole.VOLUNTEER);
		assertThat(next.during()).isEqualTo(DateRange.since(TODAY));
		assertThat(pairing.successor()).isEqualTo(next.id());
	}

	@Test
	void nobodySucceedsThemselves() {
		Pairing pairing = began(TODAY);
		pairing.close(TODAY, CloseReason.OTHER, null, true, TODAY);
		refused("pairing.refused.succeedsItself", () -> pairing.succeededBy(this.neighbour, PairingRole.NEIGHBOUR));
	}

	private Pairing began(LocalDate from) {
		return Pairing.begin(command(PairingRole.NEIGHBOUR, from), this.neighbour, TODAY, null);
	}

	private PairChild command(PairingRole role, LocalDate from) {
		return new PairChild(ChildId.next(), this.neighbour.id(), role, true, from);
	}

	private static HelperView helper(String name, HelperKind kind, boolean active) {
		return new HelperView(HelperId.next(), null, name, kind, active, false, 0, null, null, 0);
	}

	private static void refused(String code, ThrowingCallable action) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(action)
			.extracting(RuleViolation::code)
			.isEqualTo(code);
	}

}
