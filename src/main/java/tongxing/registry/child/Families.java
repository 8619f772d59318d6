package tongxing.registry.child;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.ParentId;
import tongxing.registry.arrangement.CareArrangement;
import tongxing.registry.arrangement.CareDetails;
import tongxing.registry.family.AbsenceDetails;
import tongxing.registry.family.FamilyMembers;
import tongxing.registry.family.Households;
import tongxing.registry.family.ParentDetails;

import org.springframework.context.ApplicationEventPublisher;
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

	private final Households households;

	private final FamilyMembers members;

	private final Kin kin;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Families(ChildRepository children, Households households, FamilyMembers members, Kin kin, EntityManager entities,
			ApplicationEventPublisher events, Clock clock) {
		this.children = children;
		this.households = households;
		this.members = members;
		this.kin = kin;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds a parent, or takes what is newly known of the one in that role.
	 */
	public ParentId keepParent(ChildId id, ParentDetails details) {
		ParentId parent = this.kin.parent(get(id), details, false);
		written("PARENT_CHANGED", id, parent);
		return parent;
	}

	/**
	 * Replaces what is known of a parent, but for absences and phones.
	 */
	public void changeParent(ChildId id, ParentId parent, ParentDetails details) {
		Child child = get(id);
		this.members.describe(parentOf(child, parent), details);
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
		this.members.leaveHome(parentOf(get(id), parent), absence);
		written("ABSENCE_CHANGED", id, parent);
	}

	/**
	 * A parent comes home for good.
	 */
	public void comeHome(ChildId id, ParentId parent, LocalDate lastDayAway) {
		if (lastDayAway.isAfter(today())) {
			throw new RuleViolation("registry.inTheFuture");
		}
		this.members.comeHome(parentOf(get(id), parent), lastDayAway);
		written("ABSENCE_CHANGED", id, parent);
	}

	/**
	 * Takes back an absence that was entered by mistake.
	 */
	public void forgetAbsence(ChildId id, ParentId parent, LocalDate from) {
		this.members.forgetAbsence(parentOf(get(id), parent), from);
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
		child.careBy(this.kin.arrangement(child, details, false));
		written("CARE_CHANGED", id, details.kind());
	}

	/**
	 * Notes what was done about the entrustment of who cares on a day (law on minors art.
	 * 22, 23): notice, check, hearing, agreement.
	 */
	public void entrust(ChildId id, LocalDate day, CareDetails.Entrustment steps) {
		Child child = get(id);
		child.carers(CareArrangement.entrusted(child.carers(), day, steps));
		this.entities.lock(child, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		written("CARE_CHANGED", id, day);
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
		HouseholdId home = get(id).household();
		this.households.moveTo(home, address, village, note);
		written("HOUSEHOLD_CHANGED", id, home);
	}

	/**
	 * The child now lives with another household, such as a sibling's.
	 */
	public void joinHousehold(ChildId id, HouseholdId home) {
		this.households.require(home);
		get(id).moveTo(home);
		written("HOUSEHOLD_CHANGED", id, home);
	}

	/**
	 * The child moves into a household of its own.
	 */
	public HouseholdId leaveHousehold(ChildId id, @Nullable String address, @Nullable String village) {
		HouseholdId home = this.households.found(address, village);
		get(id).moveTo(home);
		written("HOUSEHOLD_CHANGED", id, home);
		return home;
	}

	private static ParentId parentOf(Child child, ParentId parent) {
		if (!child.hasParent(parent)) {
			throw new NotFound("parent");
		}
		return parent;
	}

	private void written(String action, ChildId child, Object subject) {
		this.entities.flush();
		this.events.publishEvent(ChildChanged.of(action, child, subject));
	}

	private Child get(ChildId id) {
		return this.children.findById(id).orElseThrow(() -> new NotFound("child"));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
