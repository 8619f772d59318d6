package tongxing.pairing.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.pairing.CloseReason;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingId;
import tongxing.pairing.PairingRole;
import tongxing.pairing.Pairings;
import tongxing.pairing.handover.HandOverNote;

/**
 * How a pairing ends and what is handed over. Fields may be missing until validated.
 */
record CloseForm(@NotNull @Nullable LocalDate last, @NotNull @Nullable CloseReason reason, @Nullable HelperId successor,
		@Nullable PairingRole successorRole, @Size(max = 200) @Nullable String gap,
		@Size(max = 1000) @Nullable String strengths, @Size(max = 1000) @Nullable String whatWorks,
		@Size(max = 1000) @Nullable String openItems, HandOverNote.@Nullable Readers readers) {

	static CloseForm blank(LocalDate last) {
		return new CloseForm(last, null, null, null, null, null, null, null, HandOverNote.Readers.RESTRICTED);
	}

	Pairings.Closing toCommand(PairingId pairing) {
		HandOverNote.Readers notes = Objects.requireNonNullElse(this.readers, HandOverNote.Readers.RESTRICTED);
		return new Pairings.Closing(pairing, Objects.requireNonNull(this.last), Objects.requireNonNull(this.reason),
				this.successor, this.successorRole, this.gap,
				new HandOverNote(this.strengths, this.whatWorks, this.openItems, notes));
	}

}
