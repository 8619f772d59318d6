package tongxing.care.kinds.health;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.care.Refusal;
import tongxing.care.kinds.health.HealthValues.Sense;

import static org.assertj.core.api.Assertions.assertThat;

class HealthValuesTests {

	@Test
	void somethingMustHaveBeenExamined() {
		assertThat(refused(values(null, null, null, false))).containsExactly("care.health.empty");
	}

	@Test
	void whatIsUsualIsKeptAtOnce() {
		assertThat(refused(values("128.5", "27", "4.9", false))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1.28, 27, 4.9", "128, 270, 4.9", "128, 27, 6.0", "128, 27, 0" })
	void whatNoChildCanHaveIsRefusedEvenIfConfirmed(String height, String weight, String eyesight) {
		assertThat(refused(values(height, weight, eyesight, true))).containsExactly("care.health.impossible");
	}

	@Test
	void whatFewChildrenHaveMustBeConfirmed() {
		assertThat(refused(values("190", "60", null, false))).containsExactly("care.health.unusual",
				"care.health.confirm");
		assertThat(refused(values("190", "60", null, true))).isEmpty();
	}

	@Test
	void eyesightIsOfOneOfTheTwoCharts() {
		assertThat(refused(values(null, null, "2.5", true))).containsExactly("care.health.eyesight");
	}

	@Test
	void theLowerPressureIsTheLower() {
		assertThat(refused(new HealthValues(90, 95, null, null, null, null, null, null, null, null, null, true)))
			.contains("care.health.pressure");
	}

	@ParameterizedTest
	@CsvSource({ "5.0, CLEAR", "4.9, POOR", "1.0, CLEAR", "0.8, POOR" })
	void poorEyesightIsBelowTheLineOfItsChart(String eyesight, String flag) {
		assertThat(values(null, null, eyesight, false).derived()).containsEntry("eyesight", flag);
	}

	@Test
	void figuresKnowThatSomethingIsAbnormalButNotWhat() {
		HealthValues values = new HealthValues(null, null, null, null, null, null, null, null, Set.of(Sense.TEETH),
				null, null, null);
		assertThat(values.derived()).containsOnlyKeys("senses").doesNotContainValue("TEETH");
	}

	private static HealthValues values(@Nullable String height, @Nullable String weight, @Nullable String eyesight,
			boolean confirmed) {
		return new HealthValues(null, null, number(height), number(weight), number(eyesight), null, null, null, null,
				null, null, confirmed);
	}

	private static @Nullable BigDecimal number(@Nullable String text) {
		return (text != null) ? new BigDecimal(text) : null;
	}

	private static List<String> refused(HealthValues values) {
		return values.refusals().stream().map(Refusal::code).toList();
	}

}
