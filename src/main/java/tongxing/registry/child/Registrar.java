package tongxing.registry.child;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import tongxing.kernel.AuditedMany;
import tongxing.registry.bulk.BulkWriting;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Registers the children of a list one after another in the present transaction. What one
 * registering asks and writes by itself, this asks once for the list and writes for many
 * together. It must be closed, after {@link #finish} if all went well.
 */
public final class Registrar implements AutoCloseable {

	private static final int TOGETHER = 100;

	private final Children children;

	private final Likenesses.Numbers numbers;

	private final BulkWriting bulk;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final List<UUID> registered = new ArrayList<>();

	private final Set<HouseholdId> unwritten = new HashSet<>();

	Registrar(Children children, Likenesses.Numbers numbers, BulkWriting bulk, EntityManager entities,
			ApplicationEventPublisher events) {
		this.children = children;
		this.numbers = numbers;
		this.bulk = bulk;
		this.entities = entities;
		this.events = events;
		bulk.begin();
	}

	/**
	 * A child as it was registered, and where it lives.
	 */
	public record Registered(ChildId child, HouseholdId household) {

	}

	/**
	 * Registers a child as {@link Children#register} does; that it is like another must
	 * have been looked at.
	 */
	public Registered register(RegisterChild command) {
		HouseholdId home = command.home().household();
		if (home != null && this.unwritten.contains(home)) {
			settle();
		}
		this.numbers.refuseSame(command.child(), null);
		Child child = this.children.make(command);
		this.numbers.take(command.child(), child.id());
		this.registered.add(child.id().value());
		this.unwritten.add(child.household());
		if (this.registered.size() >= TOGETHER) {
			settle();
		}
		return new Registered(child.id(), child.household());
	}

	/**
	 * Takes what a row newly says about a registered child; what the row leaves out is
	 * kept. A different class moves the child there.
	 * @return whether anything changed
	 */
	public boolean update(ChildId id, RegisterChild row) {
		settle();
		this.numbers.refuseSame(row.child(), id);
		this.children.learn(id, row);
		this.numbers.take(row.child(), id);
		boolean changed = this.entities.unwrap(Session.class).isDirty();
		if (changed) {
			this.entities.flush();
			this.events.publishEvent(ChildChanged.of("CHILD_CHANGED", id));
		}
		this.entities.clear();
		return changed;
	}

	/**
	 * Writes what is left, and lets the database check all of it.
	 */
	public void finish() {
		settle();
		this.bulk.check();
	}

	@Override
	public void close() {
		this.bulk.end();
	}

	private void settle() {
		if (this.registered.isEmpty()) {
			return;
		}
		this.entities.flush();
		this.entities.clear();
		this.events.publishEvent(new ManyRegistered(List.copyOf(this.registered)));
		this.registered.clear();
		this.unwritten.clear();
	}

	/**
	 * These children were registered.
	 */
	record ManyRegistered(List<UUID> children) implements AuditedMany {

		@Override
		public String action() {
			return "CHILD_REGISTERED";
		}

	}

}
