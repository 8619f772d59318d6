package tongxing.registry.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.person.EthnicGroup;
import tongxing.kernel.person.NameReading;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.Sex;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.ParentId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.Seals;
import tongxing.registry.arrangement.CareArrangement;
import tongxing.registry.family.ParentRole;
import tongxing.staff.AccountId;

/**
 * A child of the school with the classes it was in, who cared for it and the levels that
 * were decided. None of these overlap.
 */
@Entity
class Child {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ChildId id;

	@AttributeOverride(name = "value", column = @Column(name = "household_id"))
	private HouseholdId household;

	private String name;

	private @Nullable String formerName;

	private String pinyin;

	@SuppressWarnings("unused") // read by SQL
	private String initials;

	private String foldedName;

	@Enumerated(EnumType.STRING)
	private @Nullable Sex sex;

	private @Nullable LocalDate birthDate;

	private @Nullable ChildNumbers numbers = ChildNumbers.NONE;

	private @Nullable String ethnicity;

	private @Nullable Boolean boarding;

	private @Nullable String note;

	@SuppressWarnings("unused") // read by SQL
	private LocalDate registeredOn;

	@ElementCollection
	@CollectionTable(name = "enrolment", joinColumns = @JoinColumn(name = "child_id"))
	private List<Enrolment> enrolments = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "parentage", joinColumns = @JoinColumn(name = "child_id"))
	private List<Parentage> parents = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "care_arrangement", joinColumns = @JoinColumn(name = "child_id"))
	private List<CareArrangement> carers = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "care_level", joinColumns = @JoinColumn(name = "child_id"))
	private List<LevelDecision> levels = new ArrayList<>();

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Child() { // for JPA
	}

	@SuppressWarnings("NullAway.Init")
	Child(HouseholdId household, ChildDetails details, Seals seals, LocalDate today) {
		this.id = ChildId.next();
		this.household = household;
		this.registeredOn = today;
		describe(details, seals, today);
	}

	/**
	 * Replaces the child's particulars.
	 */
	final void describe(ChildDetails details, Seals seals, LocalDate today) {
		if (details.birthDate() != null && details.birthDate().isAfter(today)) {
			throw new RuleViolation("registry.child.bornInFuture");
		}
		NameReading reading = NameReading.of(details.name());
		if (details.reading() != null) {
			reading = reading.corrected(details.reading());
		}
		this.name = details.name().strip();
		this.formerName = details.formerName();
		this.pinyin = reading.pinyin();
		this.initials = reading.initials();
		this.foldedName = reading.folded();
		this.sex = details.sex();
		this.birthDate = details.birthDate();
		this.ethnicity = Optional.ofNullable(details.ethnicity()).map((group) -> group.code()).orElse(null);
		this.boarding = details.boarding();
		this.note = details.note();
		this.numbers = numbers().changed(details, seals);
	}

	/**
	 * Replaces the child's particulars as edited. A number that is left out is kept; a
	 * reason why there is no resident ID takes it away.
	 */
	void edit(ChildDetails details, Seals seals, LocalDate today) {
		describe(numbers().completing(details, seals), seals, today);
	}

	/**
	 * Takes what is newly known; nothing known is forgotten. A new name makes the old one
	 * the former name.
	 */
	void learn(ChildDetails details, Seals seals, LocalDate today) {
		boolean renamed = !NameReading.fold(details.name()).equals(this.foldedName);
		String former = renamed ? this.name : newer(details.formerName(), this.formerName);
		ResidentId resident = newer(details.residentId(), numbers().openResidentId(seals));
		String none = (resident == null) ? newer(details.noResidentId(), numbers().noResidentId()) : null;
		String reading = (renamed || this.pinyin.contains(" ")) ? details.reading()
				: newer(details.reading(), this.pinyin);
		describe(new ChildDetails(renamed ? details.name() : this.name, former, reading, newer(details.sex(), this.sex),
				newer(details.birthDate(), this.birthDate), resident, none,
				newer(details.studentNumber(), numbers().openStudentNumber(seals)),
				newer(details.ethnicity(),
						Optional.ofNullable(this.ethnicity).flatMap(EthnicGroup::parse).orElse(null)),
				newer(details.boarding(), this.boarding), newer(details.note(), this.note)), seals, today);
	}

	private static <T> @Nullable T newer(@Nullable T learned, @Nullable T known) {
		return (learned != null) ? learned : known;
	}

	void moveTo(HouseholdId home) {
		this.household = home;
	}

	/**
	 * Puts the child into a class; refused while it is in another.
	 */
	void enrol(SchoolClassId schoolClass, LocalDate from, Entry entry) {
		DateRange days = DateRange.since(from);
		if (this.enrolments.stream().anyMatch((stay) -> stay.during().overlaps(days))) {
			throw new RuleViolation("registry.class.alreadyIn");
		}
		this.enrolments.add(new Enrolment(schoolClass, days, entry, null, null));
	}

	/**
	 * Moves the child to another class from a day on. A class it would have been in for
	 * no day at all is forgotten: it was entered by mistake.
	 */
	void changeClass(SchoolClassId schoolClass, LocalDate from, Entry entry, Exit exit) {
		Enrolment present = present();
		if (present.schoolClass().equals(schoolClass)) {
			throw new RuleViolation("registry.class.same");
		}
		if (from.isBefore(present.during().from())) {
			throw new RuleViolation("registry.class.beforeEntry", present.during().from());
		}
		this.enrolments.remove(present);
		boolean mistaken = from.equals(present.during().from());
		if (!mistaken) {
			this.enrolments.add(present.ended(from.minusDays(1), exit, null));
		}
		this.enrolments
			.add(new Enrolment(schoolClass, DateRange.since(from), mistaken ? present.entry() : entry, null, null));
	}

	/**
	 * Ends the child's time at the school; its care arrangements stay as they are.
	 */
	void leave(LocalDate lastDay, Exit exit, @Nullable String destination) {
		Enrolment present = present();
		if (!exit.leavesSchool()) {
			throw new RuleViolation("registry.leave.reason");
		}
		if (lastDay.isBefore(present.during().from())) {
			throw new RuleViolation("registry.leave.beforeEntry", present.during().from());
		}
		this.enrolments.remove(present);
		this.enrolments.add(present.ended(lastDay, exit, destination));
	}

	private Optional<Enrolment> open() {
		return this.enrolments.stream().filter((stay) -> stay.during().isOpen()).findFirst();
	}

	private Enrolment present() {
		return open().orElseThrow(() -> new RuleViolation("registry.class.none"));
	}

	/**
	 * The class the child is in without an end.
	 */
	Optional<SchoolClassId> presentClass() {
		return open().map(Enrolment::schoolClass);
	}

	/**
	 * Says who is what to the child; whoever was that before is no longer.
	 */
	void parent(ParentId parent, ParentRole role) {
		Parentage said = new Parentage(parent, role);
		if (!this.parents.contains(said)) {
			this.parents.removeIf((known) -> known.role() == role || known.parent().equals(parent));
			this.parents.add(said);
		}
	}

	Optional<ParentId> parent(ParentRole role) {
		return this.parents.stream().filter((known) -> known.role() == role).map(Parentage::parent).findFirst();
	}

	boolean hasParent(ParentId parent) {
		return this.parents.stream().anyMatch((known) -> known.parent().equals(parent));
	}

	/**
	 * Begins a care arrangement: the one before ends the day before, one of the same
	 * first day is replaced, and without an end it lasts until the next. Refuses one that
	 * would fall into another.
	 */
	void careBy(CareArrangement arrangement) {
		carers(arrangement.among(this.carers));
	}

	void forgetCareFrom(LocalDate from) {
		if (!this.carers.removeIf((care) -> care.during().from().equals(from))) {
			throw new RuleViolation("registry.care.unknown");
		}
	}

	/** Replaces who cared when. */
	void carers(List<CareArrangement> spans) {
		this.carers.clear();
		this.carers.addAll(spans);
	}

	List<CareArrangement> carers() {
		return List.copyOf(this.carers);
	}

	/**
	 * Decides the level of attention from a day on; refused without a reason, or before a
	 * later decision.
	 */
	void attend(CareLevel level, LocalDate from, String reason, AccountId decider) {
		List<LevelDecision> kept = LevelDecision.with(this.levels,
				new LevelDecision(DateRange.since(from), level, reason.strip(), decider));
		this.levels.clear();
		this.levels.addAll(kept);
	}

	ChildId id() {
		return this.id;
	}

	HouseholdId household() {
		return this.household;
	}

	/** Hibernate reads an embedded value without any column as nothing. */
	private ChildNumbers numbers() {
		return (this.numbers != null) ? this.numbers : ChildNumbers.NONE;
	}

}
