package tongxing.pairing;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * Who cared for a child on which days.
 *
 * @param account the helper's account, for helpers who use the program
 * @param role as in table <code>pairing</code>
 * @param taken what the helper before left, if they left a note
 */
public record PairingSpan(PairingId id, ChildId child, HelperId helper, @Nullable AccountId account, String helperName,
		String role, boolean primary, DateRange during, @Nullable Taken taken) {

	/** By its beginning. */
	public static final Comparator<PairingSpan> IN_ORDER = Comparator
		.comparing((PairingSpan span) -> span.during.from())
		.thenComparing((span) -> span.id.value());

	public PairingSpan(PairingId id, ChildId child, HelperId helper, @Nullable AccountId account, String helperName,
			String role, boolean primary, DateRange during) {
		this(id, child, helper, account, helperName, role, primary, during, null);
	}

	/**
	 * Whether a note of the helper before was there on a day and had not been read.
	 */
	public boolean waitsOn(LocalDate day) {
		return this.taken != null && !this.taken.writtenOn.isAfter(day)
				&& (this.taken.readOn == null || this.taken.readOn.isAfter(day));
	}

	/**
	 * A note that was taken over.
	 *
	 * @param from the pairing that was closed with it
	 * @param readOn nothing while it waits to be read
	 */
	public record Taken(PairingId from, LocalDate writtenOn, @Nullable LocalDate readOn) {

	}

}
