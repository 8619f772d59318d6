package tongxing.registry.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.calendar.TermId;
import tongxing.figures.FigureScope;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.kernel.RuleViolation;
import tongxing.registry.status.Criterion.Need;
import tongxing.registry.status.LocalCriterion.Basis;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The school's own rule has days: status and figures of a day use the rule of that day.
 */
@DemoTest
@Transactional
class CriteriaTests {

	private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private Criteria criteria;

	@Autowired
	private Figures figures;

	@Autowired
	private ApplicationContext context;

	@Test
	void aDayIsCountedByTheRuleOfThatDay() {
		decide(Basis.STATE_COUNCIL_2016, Criterion.LOCAL, NOVEMBER);
		assertThat(this.criteria.localOn(NOVEMBER.minusDays(1))).isEqualTo(Criterion.LOCAL);
		assertThat(this.criteria.localOn(NOVEMBER)).isEqualTo(Criterion.STATE_COUNCIL_2016.asLocal());
		assertThat(this.criteria.all()).extracting(LocalCriterion::basis)
			.containsExactly(Basis.STATE_COUNCIL_2016, Basis.OWN);
	}

	@Test
	void aSecondDecisionForTheSameDayReplacesTheFirst() {
		decide(Basis.STATE_COUNCIL_2016, Criterion.LOCAL, NOVEMBER);
		decide(Basis.OWN, Criterion.local(Need.ONE_AWAY, 6, ChronoUnit.MONTHS, 16), NOVEMBER);
		assertThat(this.criteria.all()).hasSize(2);
		assertThat(this.criteria.localOn(TODAY).awayFor()).isEqualTo(6);
	}

	@Test
	void aDayBeforeTheLatestDecisionIsRefused() {
		decide(Basis.STATE_COUNCIL_2016, Criterion.LOCAL, NOVEMBER);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> decide(Basis.OWN, Criterion.LOCAL, NOVEMBER.minusDays(1)))
			.withMessageContaining("registry.criterion.changedLater");
	}

	@Test
	void theFiguresFollowTheRuleOfTheirDay() {
		TermFigures before = figures(NOVEMBER.minusDays(1));
		int one = before.get("away.ONE").items().size();
		assertThat(one).isPositive();
		decide(Basis.OWN, Criterion.local(Need.NOBODY_CAPABLE_AT_HOME, 90, ChronoUnit.DAYS, null), NOVEMBER);
		assertThat(figures(NOVEMBER.minusDays(1)).get("away.ONE").items()).hasSize(one);
		assertThat(figures(TODAY).get("away.ONE").items()).hasSizeLessThan(one);
		assertThat(parts(figures(TODAY))).isEqualTo(figures(TODAY).get("register.closing").items().size());
	}

	private static int parts(TermFigures all) {
		return java.util.stream.Stream.of("BOTH", "ONE", "NONE", "UNKNOWN")
			.mapToInt((part) -> all.get("away." + part).items().size())
			.sum();
	}

	private TermFigures figures(LocalDate asOf) {
		return this.figures.of(FigureScope.SCHOOL, TermId.of("2026-1"), asOf);
	}

	private void decide(Basis basis, Criterion own, LocalDate from) {
		AccountId lead = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD).id();
		this.criteria.decide(basis, own, from, "教育局通知", lead);
	}

}
