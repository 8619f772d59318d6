package tongxing.registry.child;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.persistence.EntityManager;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides how much attention a child needs [S-12].
 */
@Service
@NamedInterface("levels")
@Transactional
public class CareLevels {

	private final ChildRepository children;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CareLevels(ChildRepository children, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
		this.children = children;
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

	private void refuseFuture(LocalDate day) {
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new RuleViolation("registry.inTheFuture");
		}
	}

}
