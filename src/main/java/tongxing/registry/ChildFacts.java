package tongxing.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;

/**
 * The dated facts about one child from which duties, figures and left-behind status are
 * derived. Holds no number, phone or address.
 *
 * @param sex MALE, FEMALE or not known
 * @param stays classes the child was in, in order
 * @param levels care levels that were decided; a day without one is UNIVERSAL
 * @param carers who cared for the child on which days
 * @param parents father, mother and step-parents with their absences
 * @param censuses what each census found, the oldest first
 */
public record ChildFacts(ChildId id, HouseholdId household, String name, String pinyin, @Nullable String sex,
		@Nullable LocalDate birthDate, @Nullable Boolean boarding, List<Stay> stays, List<LevelSpan> levels,
		List<CareSpan> carers, List<ParentFacts> parents, List<Surveyed> censuses) {

	/**
	 * A child whom no census has looked at.
	 */
	public ChildFacts(ChildId id, HouseholdId household, String name, String pinyin, @Nullable String sex,
			@Nullable LocalDate birthDate, @Nullable Boolean boarding, List<Stay> stays, List<LevelSpan> levels,
			List<CareSpan> carers, List<ParentFacts> parents) {
		this(id, household, name, pinyin, sex, birthDate, boarding, stays, levels, carers, parents, List.of());
	}

	/**
	 * A census that the child is in, and what was said of it.
	 *
	 * @param day the day as of which the census looks
	 * @param openedOn the day from which it could be answered
	 * @param on the day it was answered, if it was
	 * @param confirmed whether somebody confirmed what is entered, after correcting it if
	 * need be
	 * @param changed whether something had to be corrected
	 */
	public record Surveyed(LocalDate day, LocalDate openedOn, @Nullable LocalDate on, boolean confirmed,
			boolean changed, Ratings ratings) {

		/**
		 * Whether it was answered by a day.
		 */
		public boolean answeredBy(LocalDate asOf) {
			return this.on != null && !this.on.isAfter(asOf);
		}

	}

	/**
	 * A child's time in one class. Entry and exit as in table <code>enrolment</code>.
	 *
	 * @param grade stage and grade of the class, such as <code>PRIMARY-3</code>
	 */
	public record Stay(SchoolClassId schoolClass, String className, String grade, DateRange during, String entry,
			@Nullable String exit) {

		/**
		 * Whether it began by coming to the school, not by moving within it.
		 */
		public boolean entersSchool() {
			return "REGISTERED".equals(this.entry) || "TRANSFER_IN".equals(this.entry);
		}

		/**
		 * Whether it ended by leaving the school, not by moving within it.
		 */
		public boolean leavesSchool() {
			return this.exit != null && !List.of("PROMOTED", "REPEATING", "CLASS_CHANGE").contains(this.exit);
		}

	}

	/**
	 * A care level that was decided for some days.
	 */
	public record LevelSpan(CareLevel level, DateRange during) {

	}

	/**
	 * Who cared for the child on some days; the kind as in table
	 * <code>care_arrangement</code>.
	 */
	public record CareSpan(String kind, @Nullable String relation, DateRange during) {

	}

	/**
	 * A parent: role FATHER, MOTHER, STEPFATHER or STEPMOTHER, status as in table
	 * <code>parent</code>.
	 */
	public record ParentFacts(String role, String status, boolean capable, List<DateRange> absences) {

		public boolean awayOn(LocalDate day) {
			return this.absences.stream().anyMatch((absence) -> absence.contains(day));
		}

	}

	/**
	 * The class the child is in on a day.
	 */
	public Optional<Stay> stayOn(LocalDate day) {
		return this.stays.stream().filter((stay) -> stay.during().contains(day)).findFirst();
	}

	public boolean onRegister(LocalDate day) {
		return stayOn(day).isPresent();
	}

	/**
	 * The last class within some days, for a child who left meanwhile.
	 */
	public Optional<Stay> lastStayIn(DateRange days) {
		return this.stays.stream()
			.filter((stay) -> stay.during().overlaps(days))
			.max(Comparator.comparing((stay) -> stay.during().from()));
	}

	public CareLevel levelOn(LocalDate day) {
		return this.levels.stream()
			.filter((span) -> span.during().contains(day))
			.map(LevelSpan::level)
			.findFirst()
			.orElse(CareLevel.UNIVERSAL);
	}

	/**
	 * Who cares on a day; nothing is a gap.
	 */
	public Optional<CareSpan> carerOn(LocalDate day) {
		return this.carers.stream().filter((span) -> span.during().contains(day)).findFirst();
	}

}
