package tongxing.registry.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a teacher saw: that a child has parents at home and still no parental care
 * [S-5].
 */
@Service
@Transactional
public class Observations {

	private final ObservationRepository observations;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Observations(ObservationRepository observations, EntityManager entities, ApplicationEventPublisher events,
			Clock clock) {
		this.observations = observations;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	public UUID observeNominal(ChildId id, LocalDate observedOn, String reason, AccountId observer) {
		if (observedOn.isAfter(LocalDate.now(this.clock))) {
			throw new RuleViolation("registry.inTheFuture");
		}
		Observation seen = this.observations.save(new Observation(id, observedOn, reason, observer));
		this.entities.flush();
		this.events.publishEvent(ChildChanged.of("OBSERVATION_CHANGED", id, seen.getId()));
		return seen.getId();
	}

	/**
	 * The observation no longer holds from a day on.
	 */
	public void endObservation(ChildId id, UUID observation, LocalDate day) {
		Observation seen = this.observations.findById(observation)
			.filter((found) -> found.child().equals(id))
			.orElseThrow(() -> new NotFound("observation"));
		seen.end(day);
		this.entities.flush();
		this.events.publishEvent(ChildChanged.of("OBSERVATION_CHANGED", id, observation));
	}

}
