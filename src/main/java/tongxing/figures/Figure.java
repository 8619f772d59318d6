package tongxing.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One number of a term with what stands behind it. The number on a badge, a list, the
 * dashboard, a workbook and the summary is this object, computed by the same code.
 *
 * @param id stable, such as <code>visit.records</code> or
 * <code>talk.children.2026-09</code>
 * @param definition message key of the sentence that defines it, the same for all months
 * of a series
 * @param items exactly the things counted; unless it is a percentage the value is their
 * number, or the sum of their amounts
 * @param of for a percentage its numerator and denominator
 */
public record Figure(String id, String definition, Unit unit, BigDecimal value, List<Item> items, @Nullable Ratio of) {

	/**
	 * One counted thing. Its key is unique within the figure; record and child say where
	 * its link leads.
	 *
	 * @param amount how much it adds to a sum such as money; nothing where things are
	 * counted
	 */
	public record Item(String key, @Nullable UUID record, @Nullable UUID child, @Nullable BigDecimal amount) {

		public Item(String key, @Nullable UUID record, @Nullable UUID child) {
			this(key, record, child, null);
		}

		public static Item child(UUID child) {
			return new Item(child.toString(), null, child);
		}

		public static Item record(UUID record) {
			return new Item(record.toString(), record, null);
		}

		public static Item personTime(UUID record, UUID child) {
			return new Item(record + "/" + child, record, child);
		}

		/**
		 * What it adds to the value of its figure.
		 */
		public BigDecimal worth() {
			return (this.amount != null) ? this.amount : BigDecimal.ONE;
		}

	}

	/**
	 * What a percentage is made of.
	 */
	public record Ratio(Figure part, Figure whole) {

	}

	/**
	 * A count of things; each key counts once.
	 */
	public static Figure count(String id, String definition, Unit unit, List<Item> items) {
		return new Figure(id, definition, unit, BigDecimal.valueOf(items.size()), List.copyOf(items), null);
	}

	/**
	 * A sum of amounts, such as money given: each thing adds what it is worth.
	 */
	public static Figure sum(String id, String definition, Unit unit, List<Item> items) {
		BigDecimal value = items.stream().map(Item::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
		return new Figure(id, definition, unit, value, List.copyOf(items), null);
	}

	/**
	 * A share in percent, rounded half-up to one decimal; of nothing it is 0. Its items
	 * are those of the part.
	 */
	public static Figure share(String id, String definition, Figure part, Figure whole) {
		BigDecimal value = whole.isZero() ? BigDecimal.ZERO
				: part.value.multiply(BigDecimal.valueOf(100)).divide(whole.value, 1, RoundingMode.HALF_UP);
		return new Figure(id, definition, Unit.PERCENT, value, part.items, new Ratio(part, whole));
	}

	/**
	 * The number without what stands behind it, for those who only print it: the items of
	 * a school are many.
	 */
	public Figure bare() {
		return new Figure(this.id, this.definition, this.unit, this.value, List.of(), null);
	}

	public boolean isZero() {
		return this.value.signum() == 0;
	}

	/**
	 * The number as it is printed, without its unit: no trailing zeros.
	 */
	public String number() {
		return this.value.stripTrailingZeros().toPlainString();
	}

}
