package tongxing.care.gift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * Goods or money given to children 慰问 [S-4, S-11, S-12]. An amount may be approximate, or
 * only the goods be known and not how many; both are kept and printed as such.
 */
@Component
class Gift implements CareKind {

	@Override
	public String code() {
		return "GIFT";
	}

	@Override
	public int order() {
		return 180;
	}

	@Override
	public String icon() {
		return "people";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.IN_PERSON);
	}

	@Override
	public boolean gathers() {
		return true;
	}

	@Override
	public int mostChildren() {
		return 200;
	}

	@Override
	public List<Refusal> refusals(CareDetails details, LocalDate happenedOn, LocalDate today) {
		Details gift = (Details) details;
		List<Refusal> found = new ArrayList<>();
		if (gift.money() == null && gift.goods() == null) {
			found.add(Refusal.of("money", "gift.nothing"));
		}
		if (gift.quantity() != null && gift.goods() == null) {
			found.add(Refusal.of("goods", "gift.goods.missing"));
		}
		if (gift.quantity2() != null && gift.goods2() == null) {
			found.add(Refusal.of("goods2", "gift.goods.missing"));
		}
		LocalDate signed = gift.signedOn();
		if (signed != null && (signed.isBefore(happenedOn) || signed.isAfter(today))) {
			found.add(Refusal.of("signedOn", "gift.signedOn.outside"));
		}
		return found;
	}

	@Override
	public Set<String> facts() {
		return Set.of("occasion", "basis", "money");
	}

	@Override
	public List<String> names() {
		return List.of("goods", "goods2");
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param giver who gave, in words
	 * @param basis whether money and quantities are for each child or for all together
	 * @param rough what is not exact
	 * @param signedBy who signed for it
	 */
	record Details(@NotNull @Nullable Occasion occasion, @NotBlank @Size(max = 80) @Nullable String giver,
			@NotNull @Nullable Source source, @NotNull @Nullable Basis basis,
			@DecimalMin("0.01") @Digits(integer = 7, fraction = 2) @Nullable BigDecimal money,
			@Size(max = 60) @Nullable String goods, @Min(1) @Max(100_000) @Nullable Integer quantity,
			@Size(max = 10) @Nullable String measure, @Size(max = 60) @Nullable String goods2,
			@Min(1) @Max(100_000) @Nullable Integer quantity2, @Size(max = 10) @Nullable String measure2,
			@Nullable Set<Rough> rough, @Size(max = 40) @Nullable String signedBy,
			@Nullable LocalDate signedOn) implements CareDetails {

		/**
		 * How many pieces, and whether all of it is exact.
		 */
		@Override
		public Map<String, Object> derived() {
			Map<String, Object> derived = new TreeMap<>();
			Stream.of(this.quantity, this.quantity2)
				.filter(Objects::nonNull)
				.reduce(Integer::sum)
				.ifPresent((pieces) -> derived.put("pieces", pieces));
			boolean unknown = (this.goods != null && this.quantity == null)
					|| (this.goods2 != null && this.quantity2 == null);
			if (unknown || (this.rough != null && !this.rough.isEmpty())) {
				derived.put("rough", true);
			}
			return derived;
		}

	}

	/**
	 * When it was given.
	 */
	enum Occasion {

		SPRING_FESTIVAL, TERM_START, CHILDRENS_DAY, MID_AUTUMN, WINTER, HARDSHIP, OTHER

	}

	/**
	 * Where it came from.
	 */
	enum Source {

		FUND, PARTNER, STAFF, GOVERNMENT, OTHER

	}

	/**
	 * Of whom an amount speaks.
	 */
	enum Basis {

		EACH, TOTAL

	}

	/**
	 * What is not exact.
	 */
	enum Rough {

		ABOUT, UNKNOWN

	}

}
