package tongxing.program.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the fund's ledger.
 *
 * @param source of what came in
 * @param purpose of what went out
 * @param counterpart who gave or was given; not for the public
 * @param confirmedBy who confirmed that it went out
 * @param reversed whether it was taken back; it counts for nothing then
 * @param balance what the fund holds after this line, without what is reversed
 */
public record FundEntry(UUID id, LocalDate on, boolean in, BigDecimal amount, boolean approximate,
		@Nullable FundSource source, @Nullable FundPurpose purpose, @Nullable UUID child, @Nullable String counterpart,
		@Nullable String note, UUID enteredBy, String enteredByName, @Nullable String confirmedBy, boolean reversed,
		BigDecimal balance) {

	/**
	 * Whether it went out and nobody else has confirmed it yet.
	 */
	public boolean isPending() {
		return !this.in && this.confirmedBy == null && !this.reversed;
	}

	/**
	 * REVERSED, PENDING or GOOD.
	 */
	public String state() {
		return this.reversed ? "REVERSED" : (isPending() ? "PENDING" : "GOOD");
	}

	/**
	 * The same for the public: without who gave or received it, and without the note.
	 */
	public FundEntry forEverybody() {
		return new FundEntry(this.id, this.on, this.in, this.amount, this.approximate, this.source, this.purpose, null,
				null, null, this.enteredBy, this.enteredByName, this.confirmedBy, this.reversed, this.balance);
	}

	/**
	 * Message key of where it came from or went.
	 */
	public String label() {
		return (this.source != null) ? "program.source." + this.source : "program.purpose." + this.purpose;
	}

}
