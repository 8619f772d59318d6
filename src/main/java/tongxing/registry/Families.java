package tongxing.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps households, parents with their absences, and who cares for a child. Whether the
 * asker may do so is decided before, by the caseload; every verb names a child and
 * refuses what does not belong to it.
 */
@Service
@Transactional
public class Families {

	private final ChildRepository children;

	private final HouseholdRepository households;

	private final FamilyMembers members;

	private final JdbcClient database;

	private final Seals seals;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Families(ChildRepository children, HouseholdRepository households, FamilyMembers members, JdbcClient database,
			Seals seals, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
		this.children = children;
		this.households = households;
		this.members = members;
		this.database = database;
		this.seals = seals;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds a parent, or takes what is newly known of the one in that role.
	 */
	public ParentId keepParent(ChildId id, ParentDetails details) {
		Parent parent = this.members.keep(get(id), details, false);
		written("PARENT_CHANGED", id, parent.id());
		return parent.id();
	}

	/**
	 * Replaces what is known of a parent, but for absences and phones.
	 */
	public void changeParent(ChildId id, ParentId parent, ParentDetails details) {
		Child child = get(id);
		parentOf(child, parent).describe(details, this.seals);
		child.parent(parent, details.role());
		written("PARENT_CHANGED", id, parent);
	}

	/**
	 * A parent goes away for work. One that was away already moves on: the absence before
	 * ends the day before.
	 */
	public void leaveHome(ChildId id, ParentId parent, AbsenceDetails absence) {
		if (absence.during().from().isAfter(today())) {
			throw new RuleViolation("registry.inTheFuture");
		}
		parentOf(get(id), parent).leaveHome(Absence.of(absence));
		written("ABSENCE_CHANGED", id, parent);
	}

	/**
	 * A parent comes home for good.
	 */
	public void comeHome(ChildId id, ParentId parent, LocalDate lastDayAway) {
		if (lastDayAway.isAfter(today())) {
			throw new RuleViolation("registry.inTheFuture");
		}
		parentOf(get(id), parent).comeHome(lastDayAway);
		written("ABSENCE_CHANGED", id, parent);
	}

	/**
	 * Takes back an absence that was entered by mistake.
	 */
	public void forgetAbsence(ChildId id, ParentId parent, LocalDate from) {
		parentOf(get(id), parent).forgetAbsenceFrom(from);
		written("ABSENCE_CHANGED", id, parent);
	}

	/**
	 * Says who cares for a child from a day on. The arrangement before ends the day
	 * before; days without one stay a gap.
	 */
	public void arrangeCare(ChildId id, CareDetails details) {
		if (details.during().from().isAfter(today())) {
			throw new RuleViolation("registry.inTheFuture");
		}
		Child child = get(id);
		child.careBy(this.members.arrangement(child, details, false));
		written("CARE_CHANGED", id, details.kind());
	}

	/**
	 * Takes back an arrangement that was entered by mistake.
	 */
	public void forgetCare(ChildId id, LocalDate from) {
		get(id).forgetCareFrom(from);
		written("CARE_CHANGED", id, from);
	}

	/**
	 * Changes the address of a whole household, and so of all its children.
	 */
	public void moveHousehold(ChildId id, @Nullable String address, @Nullable String village, @Nullable String note) {
		Household home = household(get(id).household());
		home.moveTo(address, village, note);
		written("HOUSEHOLD_CHANGED", id, home.id());
	}

	/**
	 * The child now lives with another household, such as a sibling's.
	 */
	public void joinHousehold(ChildId id, HouseholdId home) {
		get(id).moveTo(household(home).id());
		written("HOUSEHOLD_CHANGED", id, home);
	}

	/**
	 * The child moves into a household of its own.
	 */
	public HouseholdId leaveHousehold(ChildId id, @Nullable String address, @Nullable String village) {
		HouseholdId home = this.households.save(new Household(address, village)).id();
		this.entities.flush();
		get(id).moveTo(home);
		written("HOUSEHOLD_CHANGED", id, home);
		return home;
	}

	/**
	 * Two households turn out to be one: children and carers of the other join the kept
	 * one. The other stays, empty.
	 */
	public void mergeHouseholds(HouseholdId kept, HouseholdId other) {
		if (kept.equals(other)) {
			return;
		}
		HouseholdId home = household(kept).id();
		this.entities.flush();
		this.database.sql("update carer set household_id = :kept, version = version + 1 where household_id = :other")
			.param("kept", home.value())
			.param("other", other.value())
			.update();
		List<UUID> moved = this.database.sql("""
				update child set household_id = :kept, version = version + 1 where household_id = :other returning id
				""").param("kept", home.value()).param("other", other.value()).query(UUID.class).list();
		this.entities.clear();
		moved.forEach((id) -> this.events.publishEvent(ChildChanged.of("HOUSEHOLD_CHANGED", new ChildId(id), home)));
	}

	private Parent parentOf(Child child, ParentId parent) {
		if (!child.hasParent(parent)) {
			throw new NotFound("parent");
		}
		return this.members.get(parent);
	}

	private void written(String action, ChildId child, Object subject) {
		this.entities.flush();
		this.events.publishEvent(ChildChanged.of(action, child, subject));
	}

	private Household household(HouseholdId id) {
		return this.households.findById(id).orElseThrow(() -> new NotFound("household"));
	}

	private Child get(ChildId id) {
		return this.children.findById(id).orElseThrow(() -> new NotFound("child"));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
