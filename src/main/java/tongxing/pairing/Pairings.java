package tongxing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.handover.HandOverNote;
import tongxing.pairing.handover.HandOvers;
import tongxing.pairing.helper.HelperView;
import tongxing.pairing.helper.Helpers;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairs children with helpers and ends pairings. Whether the asker may see the child is
 * decided before, by the caseload.
 */
@Service
@Transactional
public class Pairings {

	/**
	 * Asks that a pairing end after a day: with a successor, who begins the day after, or
	 * with the reason why nobody follows.
	 */
	public record Closing(PairingId pairing, LocalDate last, CloseReason reason, @Nullable HelperId successor,
			@Nullable PairingRole successorRole, @Nullable String gap, HandOverNote note) {

	}

	private final PairingRepository pairings;

	private final HandOvers handOvers;

	private final Helpers helpers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Pairings(PairingRepository pairings, HandOvers handOvers, Helpers helpers, ApplicationEventPublisher events,
			Clock clock) {
		this.pairings = pairings;
		this.handOvers = handOvers;
		this.helpers = helpers;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a pairing; refuses a second primary helper for the same days and the same
	 * helper twice.
	 */
	public PairingId pair(PairChild command) {
		Pairing pairing = Pairing.begin(command, this.helpers.view(command.helper()), LocalDate.now(this.clock), null);
		keeping(() -> this.pairings.saveAndFlush(pairing));
		announce("PAIRING_MADE", pairing);
		return pairing.id();
	}

	/**
	 * Pairs many children with one helper at once, as one batch that can be undone.
	 * @return the batch
	 */
	public UUID pairAll(List<ChildId> children, HelperId helper, PairingRole role) {
		LocalDate today = LocalDate.now(this.clock);
		HelperView found = this.helpers.view(helper);
		UUID batch = Ids.next();
		List<Pairing> made = children.stream()
			.map((child) -> Pairing.begin(new PairChild(child, helper, role, true, today), found, today, batch))
			.toList();
		if (made.isEmpty()) {
			throw new RuleViolation("pairing.refused.nobodyToPair");
		}
		keeping(() -> this.pairings.saveAllAndFlush(made));
		made.forEach((pairing) -> announce("PAIRING_MADE", pairing));
		return batch;
	}

	/**
	 * Takes a batch back as if it had not been made; refuses once one of its pairings was
	 * closed or handed over.
	 * @return how many pairings were taken back
	 */
	public int undo(UUID batch) {
		List<Pairing> made = this.pairings.ofBatch(batch);
		if (made.isEmpty()) {
			throw new NotFound("batch");
		}
		long touched = this.pairings.touchedSince(batch);
		if (touched > 0) {
			throw new RuleViolation("pairing.refused.batchTouched", touched);
		}
		made.forEach((pairing) -> announce("PAIRING_UNDONE", pairing));
		this.pairings.deleteAllInBatch(made);
		return made.size();
	}

	/**
	 * Ends a pairing, begins the successor's the day after, and leaves the note.
	 * @return the successor's pairing, if somebody follows
	 */
	public @Nullable PairingId close(Closing command, AccountId actor) {
		Pairing pairing = get(command.pairing());
		boolean followed = command.successor() != null;
		pairing.close(command.last(), command.reason(), command.gap(), followed, LocalDate.now(this.clock));
		keeping(() -> this.pairings.saveAndFlush(pairing));
		announce("PAIRING_CLOSED", pairing);
		this.handOvers.leave(pairing.id(), command.note(), actor, this.clock.instant());
		return (command.successor() != null) ? follow(pairing, command.successor(), command.successorRole()) : null;
	}

	private PairingId follow(Pairing pairing, HelperId successor, @Nullable PairingRole role) {
		HelperView next = this.helpers.view(successor);
		PairingRole as = (role != null) ? role : PairingRole.of(next.kind()).get(0);
		Pairing following = pairing.succeededBy(next, as);
		keeping(() -> {
			this.pairings.saveAndFlush(following);
			return this.pairings.saveAndFlush(pairing);
		});
		announce("PAIRING_MADE", following);
		return following.id();
	}

	/**
	 * The successor says that the note of a closed pairing was read.
	 */
	public void acknowledge(PairingId closed, AccountId reader) {
		Pairing pairing = get(closed);
		PairingId successor = pairing.successor();
		this.handOvers.acknowledge(closed, reader,
				(successor != null) ? this.helpers.view(get(successor).helper()).account() : null,
				this.clock.instant());
		announce("HAND_OVER_ACKNOWLEDGED", pairing);
	}

	private Pairing get(PairingId id) {
		return this.pairings.findById(id).orElseThrow(() -> new NotFound("pairing"));
	}

	private void announce(String action, Pairing pairing) {
		this.events.publishEvent(new PairingChanged(action, pairing.child(), pairing.id()));
	}

	private static <T> T keeping(Supplier<T> write) {
		try {
			return write.get();
		}
		catch (DataIntegrityViolationException ex) {
			String cause = Objects.toString(ex.getMostSpecificCause().getMessage(), "");
			if (cause.contains("pairing_one_primary")) {
				throw new RuleViolation("pairing.refused.primaryTaken");
			}
			if (cause.contains("pairing_same_helper_once")) {
				throw new RuleViolation("pairing.refused.sameHelper");
			}
			throw ex;
		}
	}

}
