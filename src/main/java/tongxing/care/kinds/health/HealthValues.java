package tongxing.care.kinds.health;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Refusal;
import tongxing.care.kinds.CareDetails;

/**
 * What was measured. Values no child can have are refused; values few children have must
 * be confirmed.
 *
 * @param height in centimetres, as chest
 * @param weight in kilograms
 * @param eyesightLeft as on the chart: 4.0 to 5.3, or 0.1 to 2.0
 * @param lungs capacity in millilitres
 * @param abnormal which of the five senses were not as they should be
 * @param provider who examined
 * @param told whether the guardian was told of what is not as it should be
 * @param confirmed whether unusual values were looked at again
 */
record HealthValues(@Nullable Integer systolic, @Nullable Integer diastolic, @Nullable BigDecimal height,
		@Nullable BigDecimal weight, @Nullable BigDecimal eyesightLeft, @Nullable BigDecimal eyesightRight,
		@Nullable Integer lungs, @Nullable BigDecimal chest, @Nullable Set<Sense> abnormal,
		@Size(max = 60) @Nullable String provider, @Nullable Boolean told,
		@Nullable Boolean confirmed) implements CareDetails {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/**
	 * Below it, eyesight by the decimal chart or by the five-point one is poor (WS/T
	 * 663).
	 */
	private static final BigDecimal CLEAR = BigDecimal.ONE;

	private static final BigDecimal CLEAR_BY_POINTS = BigDecimal.valueOf(5);

	/**
	 * One of the five senses, teeth and throat as schools list them 五官.
	 */
	enum Sense {

		EYES, EARS, NOSE, TEETH, THROAT

	}

	@Override
	public List<Refusal> refusals() {
		List<Refusal> found = new ArrayList<>();
		if (measured().allMatch((value) -> value.value() == null) && (this.abnormal == null)) {
			found.add(Refusal.of("height", "care.health.empty"));
		}
		measured().forEach((value) -> value.refuse(found));
		eyesight(found, "eyesightLeft", this.eyesightLeft);
		eyesight(found, "eyesightRight", this.eyesightRight);
		if (this.systolic != null && this.diastolic != null && this.systolic <= this.diastolic) {
			found.add(Refusal.of("diastolic", "care.health.pressure"));
		}
		if (found.isEmpty() && !Boolean.TRUE.equals(this.confirmed)) {
			measured().forEach((value) -> value.ask(found));
			if (!found.isEmpty()) {
				found.add(Refusal.of("confirmed", "care.health.confirm"));
			}
		}
		return found;
	}

	@Override
	public Map<String, Object> derived() {
		Map<String, Object> flags = new TreeMap<>();
		if (this.eyesightLeft != null || this.eyesightRight != null) {
			flags.put("eyesight", (isPoor(this.eyesightLeft) || isPoor(this.eyesightRight)) ? "POOR" : "CLEAR");
		}
		if (this.abnormal != null && !this.abnormal.isEmpty()) {
			flags.put("senses", "ABNORMAL");
		}
		return flags;
	}

	private static boolean isPoor(@Nullable BigDecimal eyesight) {
		return eyesight != null && eyesight.compareTo((eyesight.compareTo(TWO) > 0) ? CLEAR_BY_POINTS : CLEAR) < 0;
	}

	/** A number between the two charts belongs to neither. */
	private static void eyesight(List<Refusal> found, String field, @Nullable BigDecimal value) {
		if (value != null && value.compareTo(TWO) > 0 && value.compareTo(BigDecimal.valueOf(3)) < 0) {
			found.add(Refusal.of(field, "care.health.eyesight"));
		}
	}

	private Stream<Measured> measured() {
		return Stream.of(new Measured("height", this.height, 60, 220, 95, 185),
				new Measured("weight", this.weight, 8, 160, 13, 85),
				new Measured("systolic", number(this.systolic), 50, 220, 80, 130),
				new Measured("diastolic", number(this.diastolic), 20, 150, 45, 85),
				new Measured("eyesightLeft", this.eyesightLeft, 0.1, 5.3, 0.1, 5.3),
				new Measured("eyesightRight", this.eyesightRight, 0.1, 5.3, 0.1, 5.3),
				new Measured("lungs", number(this.lungs), 200, 8000, 500, 5000),
				new Measured("chest", this.chest, 35, 150, 45, 105));
	}

	private static @Nullable BigDecimal number(@Nullable Integer value) {
		return (value != null) ? BigDecimal.valueOf(value) : null;
	}

	/**
	 * A value with what is possible and what is usual.
	 */
	private record Measured(String field, @Nullable BigDecimal value, double least, double most, double usualFrom,
			double usualTo) {

		void refuse(List<Refusal> found) {
			if (this.value != null && outside(this.value, this.least, this.most)) {
				found.add(Refusal.of(this.field, "care.health.impossible", this.least, this.most));
			}
		}

		void ask(List<Refusal> found) {
			if (this.value != null && outside(this.value, this.usualFrom, this.usualTo)) {
				found.add(Refusal.of(this.field, "care.health.unusual", this.usualFrom, this.usualTo));
			}
		}

		private static boolean outside(BigDecimal value, double from, double to) {
			return value.compareTo(BigDecimal.valueOf(from)) < 0 || value.compareTo(BigDecimal.valueOf(to)) > 0;
		}

	}

}
