package tongxing.registry.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.phone.PhoneDetails;
import tongxing.registry.status.Criterion;
import tongxing.staff.editing.Seen;

/**
 * A child's file.
 *
 * @param siblings those of the household whom the reader may see too
 * @param contacts in call order: who cares now first
 * @param local by which rule the school counts who is away
 * @param traits hardships, public aid, boarding and consents
 */
public record ChildFile(Person person, Place place, List<Sibling> siblings, List<Level> levels,
		List<Observed> observations, List<Care> cares, List<Parent> parents, List<Contact> contacts, Criterion local,
		ChildTraits traits) {

	/**
	 * The child's own particulars, numbers masked.
	 */
	public record Person(ChildId id, int version, String name, @Nullable String formerName, String pinyin,
			@Nullable String sex, @Nullable LocalDate birthDate, @Nullable String residentId,
			@Nullable String noResidentId, @Nullable String studentNumber, @Nullable String ethnicity,
			@Nullable Boolean boarding, @Nullable String note) {

		/**
		 * Full years on a day.
		 */
		public @Nullable Long age(LocalDate day) {
			return (this.birthDate != null) ? ChronoUnit.YEARS.between(this.birthDate, day) : null;
		}

	}

	/**
	 * Where the child goes to school and lives.
	 *
	 * @param schoolClass the class today, or the last one of a child who left
	 * @param leftOn the last day at the school, for a child who left
	 */
	public record Place(@Nullable UUID schoolClass, @Nullable String className, @Nullable LocalDate since,
			@Nullable LocalDate leftOn, @Nullable String exit, @Nullable String destination, UUID household,
			int householdVersion, @Nullable String address, @Nullable String village, @Nullable String householdNote) {

		public boolean left() {
			return this.leftOn != null;
		}

	}

	/**
	 * A child of the same household whom the reader may see too.
	 */
	public record Sibling(UUID id, String name, @Nullable String className) {

	}

	/**
	 * A care level that was decided.
	 *
	 * @param to its last day, if it is over
	 */
	public record Level(CareLevel level, LocalDate from, @Nullable LocalDate to, String reason,
			@Nullable String decider) {

	}

	/**
	 * A teacher's observation.
	 */
	public record Observed(UUID id, LocalDate on, @Nullable LocalDate until, String reason, String observer) {

	}

	/**
	 * Who cares on some days, with what is known of a carer who is no parent [S-3], and
	 * the steps of an entrustment as far as they were taken.
	 */
	public record Care(String kind, LocalDate from, @Nullable LocalDate to, @Nullable UUID parent,
			@Nullable String parentRole, @Nullable UUID carer, @Nullable String name, @Nullable String relation,
			@Nullable LocalDate noticeOn, @Nullable LocalDate checkedOn, @Nullable Boolean capable,
			@Nullable LocalDate heardOn, @Nullable LocalDate agreementUntil, @Nullable Integer birthYear,
			@Nullable String occupation, @Nullable String health) {

		public DateRange during() {
			return new DateRange(this.from, this.to);
		}

	}

	/**
	 * A parent with all absences, the latest first.
	 */
	public record Parent(UUID id, int version, String role, @Nullable String name, String status, boolean capable,
			@Nullable String occupation, @Nullable String note, List<Away> absences) {

		/**
		 * Where the parent is on a day, if away.
		 */
		public @Nullable Away awayOn(LocalDate day) {
			return this.absences.stream().filter((away) -> away.during().contains(day)).findFirst().orElse(null);
		}

	}

	/**
	 * Days on which a parent was away.
	 */
	public record Away(LocalDate from, @Nullable LocalDate to, @Nullable String place, @Nullable String employer,
			@Nullable String workAddress, @Nullable LocalDate expectedReturn) {

		public DateRange during() {
			return new DateRange(this.from, this.to);
		}

	}

	/**
	 * A person to call and one number; a person without a number has none.
	 *
	 * @param phone id of the number, if there is one
	 * @param who child, parent or carer, with the id
	 * @param cares whether this person cares for the child now
	 */
	public record Contact(@Nullable UUID phone, String who, UUID owner, @Nullable String name,
			@Nullable String relation, boolean cares, @Nullable String masked, PhoneDetails.@Nullable Kind kind,
			PhoneDetails.@Nullable Status status, @Nullable LocalDate verifiedOn, @Nullable String note,
			@Nullable String place, int version) {

		/**
		 * The number as an editor sees it.
		 */
		public Seen seen() {
			return new Seen("contact_point", Objects.requireNonNull(this.phone), this.version);
		}

		/**
		 * Whether calling is of no use.
		 */
		public boolean dead() {
			return this.status == PhoneDetails.Status.DEAD || this.status == PhoneDetails.Status.CHANGED;
		}

	}

	public CareLevel levelOn(LocalDate day) {
		return this.levels.stream()
			.filter((level) -> new DateRange(level.from, level.to).contains(day))
			.map(Level::level)
			.findFirst()
			.orElse(CareLevel.UNIVERSAL);
	}

	public @Nullable Care careOn(LocalDate day) {
		return this.cares.stream().filter((care) -> care.during().contains(day)).findFirst().orElse(null);
	}

	/**
	 * The parents as the derivation of left-behind status reads them.
	 */
	public ChildFacts facts() {
		List<ChildFacts.ParentFacts> known = this.parents.stream()
			.map((parent) -> new ChildFacts.ParentFacts(parent.role, parent.status, parent.capable,
					parent.absences.stream().map(Away::during).toList()))
			.toList();
		List<ChildFacts.CareSpan> carers = this.cares.stream()
			.map((care) -> new ChildFacts.CareSpan(care.kind, care.relation, care.during()))
			.toList();
		List<ChildFacts.Stay> stays = new ArrayList<>();
		if (this.place.schoolClass != null && this.place.since != null) {
			stays.add(new ChildFacts.Stay(new SchoolClassId(this.place.schoolClass), "", "",
					new DateRange(this.place.since, this.place.leftOn), "REGISTERED", this.place.exit));
		}
		return new ChildFacts(this.person.id, new HouseholdId(this.place.household), this.person.name,
				this.person.pinyin, this.person.sex, this.person.birthDate, this.person.boarding, stays, List.of(),
				carers, known);
	}

}
