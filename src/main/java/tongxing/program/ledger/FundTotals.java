package tongxing.program.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the fund took in and gave out within some days, in yuan: opening + in − out =
 * closing. What is not confirmed yet stands apart.
 *
 * @param parts in by source and out by purpose; they add up to the totals
 */
public record FundTotals(BigDecimal opening, BigDecimal in, BigDecimal out, BigDecimal pending, List<Part> parts) {

	/**
	 * The sum of one source or purpose.
	 *
	 * @param code of the source or purpose
	 */
	public record Part(boolean in, String code, BigDecimal amount, int entries) {

		/**
		 * Message key of its name.
		 */
		public String label() {
			return (this.in ? "program.source." : "program.purpose.") + this.code;
		}

	}

	public BigDecimal closing() {
		return this.opening.add(this.in).subtract(this.out);
	}

	/**
	 * What may still be spent: the closing balance without what waits for confirmation.
	 */
	public BigDecimal available() {
		return closing().subtract(this.pending);
	}

}
