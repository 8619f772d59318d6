package tongxing.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides how much attention a child needs [S-12], and keeps a teacher's observation that
 * a child has parents at home and still no parental care [S-5].
 */
@Service
@Transactional
public class CareLevels {

	private final ChildRepository children;

	private final ObservationRepository observations;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CareLevels(ChildRepository children, ObservationRepository observations, EntityManager entities,
			ApplicationEventPublisher events, Clock clock) {
		this.children = children;
		this.observations = observations;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Decides a level from a day on; the level before ends the day before.
	 */
	public void decide(ChildId id, CareLevel level, LocalDate from, String reason, AccountId decider) {
		refuseFuture(from);
		Child child = this.children.findById(id).orElseThrow(() -> new NotFound("child"));
		child.attend(level, from, reason, decider);
		this.entities.flush();
		this.events.publishEvent(new ChildChanged("CARE_LEVEL_DECIDED", id.value(), level.name(), reason));
	}

	public UUID observeNominal(ChildId id, LocalDate observedOn, String reason, AccountId observer) {
		refuseFuture(observedOn);
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

	private void refuseFuture(LocalDate day) {
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new RuleViolation("registry.inTheFuture");
		}
	}

}
