package tongxing.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.RegisterChild.Home;
import tongxing.registry.RegisterChild.Placement;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers children, keeps their particulars, and says when they change class or leave.
 * Whether the asker may do so is decided before, by role and caseload.
 */
@Service
@Transactional
public class Children {

	private final ChildRepository children;

	private final HouseholdRepository households;

	private final FamilyMembers members;

	private final Likenesses likenesses;

	private final Seals seals;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Children(ChildRepository children, HouseholdRepository households, FamilyMembers members, Likenesses likenesses,
			Seals seals, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
		this.children = children;
		this.households = households;
		this.members = members;
		this.likenesses = likenesses;
		this.seals = seals;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Children who may be the one about to be registered; registering must then be
	 * confirmed.
	 */
	@Transactional(readOnly = true)
	public List<LikeChild> like(ChildDetails details, @Nullable SchoolClassId schoolClass) {
		return this.likenesses.of(details, schoolClass, today());
	}

	/**
	 * Registers a child with its home, class, parents, carer and phones. Refuses a
	 * resident ID or student number that another child has, and a child like another
	 * unless confirmed.
	 */
	public ChildId register(RegisterChild command) {
		Placement placement = command.placement();
		if (placement == null) {
			throw new RuleViolation("registry.class.needed");
		}
		this.likenesses.refuseSameNumbers(command.child(), null);
		if (!command.confirmed() && !like(command.child(), placement.schoolClass()).isEmpty()) {
			throw new RuleViolation("registry.child.alike");
		}
		boolean newHousehold = command.home().household() == null;
		Child child = new Child(home(command.home()), command.child(), this.seals, today());
		child.enrol(placement.schoolClass(), placement.from(), placement.entry());
		family(child, command, newHousehold);
		this.children.save(child);
		this.members.keep(PhoneOwner.of(child.id()), command.phones(), true);
		written(ChildChanged.of("CHILD_REGISTERED", child.id()));
		return child.id();
	}

	/**
	 * Takes what a roster row newly says about a registered child; what the row leaves
	 * out is kept. A different class moves the child there.
	 * @return whether anything changed
	 */
	public boolean update(ChildId id, RegisterChild row) {
		Child child = get(id);
		this.likenesses.refuseSameNumbers(row.child(), id);
		child.learn(row.child(), this.seals, today());
		Household home = this.households.findById(child.household()).orElseThrow();
		home.learn(row.home().address(), row.home().village());
		if (row.placement() != null) {
			place(child, row.placement());
		}
		family(child, row, false);
		this.members.keep(PhoneOwner.of(id), row.phones(), false);
		boolean changed = this.entities.unwrap(Session.class).isDirty();
		if (changed) {
			written(ChildChanged.of("CHILD_CHANGED", id));
		}
		return changed;
	}

	/**
	 * Replaces a child's particulars. A number that is left out is kept; a reason why
	 * there is no resident ID takes it away.
	 * @param version what the editor saw; refused with <code>shell.stale</code> when
	 * somebody changed the child meanwhile
	 */
	public void edit(ChildId id, ChildDetails details, int version) {
		Child child = get(id);
		if (!child.isVersion(version)) {
			throw new RuleViolation("shell.stale");
		}
		this.likenesses.refuseSameNumbers(details, id);
		child.edit(details, this.seals, today());
		written(ChildChanged.of("CHILD_CHANGED", id));
	}

	/**
	 * Moves a child to another class from a day on. Across school years the child is
	 * promoted or repeats the grade; within one it changes class.
	 */
	public void changeClass(ChildId id, SchoolClassId schoolClass, LocalDate from) {
		place(get(id), new Placement(schoolClass, from, Entry.TRANSFER_IN));
		written(ChildChanged.of("CHILD_CLASS_CHANGED", id));
	}

	/**
	 * Ends a child's time at the school.
	 * @param lastDay the last day on the register
	 * @param destination where to, as far as known
	 */
	public void leave(ChildId id, LocalDate lastDay, Exit exit, @Nullable String destination) {
		get(id).leave(lastDay, exit, destination);
		this.entities.flush();
		this.events.publishEvent(new ChildLeft(id, lastDay, exit));
	}

	private void place(Child child, Placement placement) {
		SchoolClassId present = child.presentClass().orElse(null);
		if (present == null) {
			child.enrol(placement.schoolClass(), placement.from(), placement.entry());
		}
		else if (!present.equals(placement.schoolClass())) {
			Entry entry = this.likenesses.wayBetween(present, placement.schoolClass());
			child.changeClass(placement.schoolClass(), placement.from(), entry, Exit.valueOf(entry.name()));
		}
	}

	private void family(Child child, RegisterChild command, boolean newHousehold) {
		for (ParentDetails parent : command.parents()) {
			this.members.keep(child, parent, newHousehold);
		}
		CareDetails care = command.care();
		if (care != null) {
			CareArrangement arrangement = this.members.arrangement(child, care, newHousehold);
			if (child.carers().stream().noneMatch((known) -> known.sameCarer(arrangement) && known.during().isOpen())) {
				child.careBy(arrangement);
			}
		}
	}

	private HouseholdId home(Home home) {
		if (home.household() == null) {
			HouseholdId made = this.households.save(new Household(home.address(), home.village())).id();
			this.entities.flush();
			return made;
		}
		Household joined = this.households.findById(home.household()).orElseThrow(() -> new NotFound("household"));
		joined.learn(home.address(), home.village());
		return joined.id();
	}

	private void written(ChildChanged event) {
		this.entities.flush();
		this.entities.clear();
		this.events.publishEvent(event);
	}

	private Child get(ChildId id) {
		return this.children.findById(id).orElseThrow(() -> new NotFound("child"));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
