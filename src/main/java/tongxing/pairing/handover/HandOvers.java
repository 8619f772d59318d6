package tongxing.pairing.handover;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.pairing.PairingId;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Component;

/**
 * Keeps what former helpers leave for the next.
 */
@Component
public class HandOvers {

	private final HandOverRepository handOvers;

	HandOvers(HandOverRepository handOvers) {
		this.handOvers = handOvers;
	}

	/**
	 * Leaves a note with a closed pairing; an empty one is not kept.
	 */
	public void leave(PairingId closed, HandOverNote note, AccountId writer, Instant now) {
		if (!note.isEmpty()) {
			this.handOvers.saveAndFlush(new HandOver(closed, note, writer, now));
		}
	}

	/**
	 * Somebody has read the note of a closed pairing.
	 * @param successor whom it is for; nothing where they do not use the program
	 */
	public void acknowledge(PairingId closed, AccountId reader, @Nullable AccountId successor, Instant now) {
		HandOver note = this.handOvers.findById(closed).orElseThrow(() -> new NotFound("hand-over"));
		note.acknowledge(reader, successor, now);
		this.handOvers.saveAndFlush(note);
	}

}
