package tongxing.registry.child;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.bulk.BulkWriting;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.Seals;
import tongxing.registry.arrangement.CareArrangement;
import tongxing.registry.arrangement.CareDetails;
import tongxing.registry.child.RegisterChild.Home;
import tongxing.registry.child.RegisterChild.Placement;
import tongxing.registry.family.Households;
import tongxing.registry.family.ParentDetails;
import tongxing.registry.phone.PhoneOwner;
import tongxing.registry.phone.Phones;

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

	/**
	 * A child who is registered already and may be the one about to be registered.
	 *
	 * @param why same name and birth date, or same reading of the name in the same class
	 */
	public record Alike(ChildId id, String name, @Nullable LocalDate birthDate, @Nullable String className, Why why) {

		/**
		 * In what the two are alike.
		 */
		public enum Why {

			NAME_AND_BIRTH_DATE, READING_AND_CLASS

		}

	}

	private final ChildRepository children;

	private final Households households;

	private final Kin kin;

	private final Phones phones;

	private final Likenesses likenesses;

	private final Seals seals;

	private final BulkWriting bulk;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Children(ChildRepository children, Households households, Kin kin, Phones phones, Likenesses likenesses,
			Seals seals, BulkWriting bulk, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
		this.children = children;
		this.households = households;
		this.kin = kin;
		this.phones = phones;
		this.likenesses = likenesses;
		this.seals = seals;
		this.bulk = bulk;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Children who may be the one about to be registered; registering must then be
	 * confirmed.
	 */
	@Transactional(readOnly = true)
	public List<Alike> like(ChildDetails details, @Nullable SchoolClassId schoolClass) {
		return this.likenesses.of(details, schoolClass, today());
	}

	private List<Alike> like(RegisterChild command) {
		Placement placement = command.placement();
		return like(command.child(), (placement != null) ? placement.schoolClass() : null);
	}

	/**
	 * Registers a child with its home, class, parents, carer and phones. Refuses a
	 * resident ID or student number that another child has, and a child like another
	 * unless confirmed.
	 */
	public ChildId register(RegisterChild command) {
		this.likenesses.refuseSameNumbers(command.child(), null);
		if (!command.confirmed() && !like(command).isEmpty()) {
			throw new RuleViolation("registry.child.alike");
		}
		ChildId id = make(command).id();
		written(ChildChanged.of("CHILD_REGISTERED", id));
		return id;
	}

	/**
	 * Registers the children of a list, or takes what it newly says of them.
	 * @param listed all that it holds
	 */
	public Registrar registrar(List<ChildDetails> listed) {
		this.entities.flush();
		this.entities.clear();
		return new Registrar(this, this.likenesses.numbers(listed), this.bulk, this.entities, this.events);
	}

	/** A child with its home, class, parents, carer and phones, not yet written. */
	Child make(RegisterChild command) {
		Placement placement = command.placement();
		if (placement == null) {
			throw new RuleViolation("registry.class.needed");
		}
		boolean newHousehold = command.home().household() == null;
		Child child = new Child(home(command.home()), command.child(), this.seals, today());
		child.enrol(placement.schoolClass(), placement.from(), placement.entry());
		family(child, command, newHousehold);
		this.children.save(child);
		this.phones.keep(PhoneOwner.of(child.id()), command.phones(), true);
		return child;
	}

	/** Takes what a row newly says about a registered child. */
	void learn(ChildId id, RegisterChild row) {
		Child child = get(id);
		child.learn(row.child(), this.seals, today());
		this.households.learn(child.household(), row.home().address(), row.home().village());
		if (row.placement() != null) {
			place(child, row.placement());
		}
		family(child, row, false);
		this.phones.keep(PhoneOwner.of(id), row.phones(), false);
	}

	/**
	 * Replaces a child's particulars. A number that is left out is kept; a reason why
	 * there is no resident ID takes it away.
	 */
	public void edit(ChildId id, ChildDetails details) {
		Child child = get(id);
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
		this.events.publishEvent(ChildChanged.of("CHILD_LEFT", id, exit));
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
			this.kin.parent(child, parent, newHousehold);
		}
		CareDetails care = command.care();
		if (care != null) {
			CareArrangement arrangement = this.kin.arrangement(child, care, newHousehold);
			if (child.carers().stream().noneMatch((known) -> known.sameCarer(arrangement) && known.during().isOpen())) {
				child.careBy(arrangement);
			}
		}
	}

	private HouseholdId home(Home home) {
		if (home.household() == null) {
			return this.households.found(home.address(), home.village());
		}
		this.households.learn(home.household(), home.address(), home.village());
		return home.household();
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
