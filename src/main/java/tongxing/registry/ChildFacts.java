package tongxing.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.Stage;

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
 * @param traits hardships, public aid, boarding, consents and notices of entrusted care
 */
public record ChildFacts(ChildId id, HouseholdId household, String name, String pinyin, @Nullable String sex,
		@Nullable LocalDate birthDate, @Nullable Boolean boarding, List<Stay> stays, List<LevelSpan> levels,
		List<CareSpan> carers, List<ParentFacts> parents, List<Surveyed> censuses, List<Trait> traits) {

	/**
	 * A child whom no census has looked at, and of whom no more is known.
	 */
	public ChildFacts(ChildId id, HouseholdId household, String name, String pinyin, @Nullable String sex,
			@Nullable LocalDate birthDate, @Nullable Boolean boarding, List<Stay> stays, List<LevelSpan> levels,
			List<CareSpan> carers, List<ParentFacts> parents) {
		this(id, household, name, pinyin, sex, birthDate, boarding, stays, levels, carers, parents, List.of(),
				List.of());
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

		/** The classes of a school from the lowest grade up. */
		public static final Comparator<Stay> BY_CLASS = Comparator.comparing((Stay stay) -> stage(stay.grade))
			.thenComparing(Stay::grade)
			.thenComparing((stay) -> stay.className.length())
			.thenComparing(Stay::className);

		private static Stage stage(String grade) {
			return Stage.valueOf(grade.substring(0, grade.indexOf('-')));
		}

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
	 * Something that held of the child on some days.
	 *
	 * @param code kind of hardship or aid, purpose of a consent; empty where there is
	 * none
	 * @param amount in yuan, of aid where it is known
	 */
	public record Trait(Matter matter, String code, DateRange during, @Nullable BigDecimal amount) {

	}

	/**
	 * What a {@link Trait} is about.
	 */
	public enum Matter {

		HARDSHIP, AID, BOARDING,

		/** Parents are there and still do not care, as a teacher saw [S-5]. */
		NOMINAL,

		/** A consent that was given. */
		GIVEN,

		/** A consent that was refused. */
		REFUSED,

		/**
		 * The school has a parent's written notice of who cares (law on minors art. 23).
		 */
		NOTICE,

		/** How well the child is cared for, as somebody assessed. */
		CARE_GRADE

	}

	private boolean hasOn(Matter matter, String code, LocalDate day) {
		for (Trait trait : this.traits) {
			if (trait.matter == matter && trait.code.equals(code) && trait.during.contains(day)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The codes of a matter that hold on a day, for those who ask of many codes.
	 */
	public Set<String> codesOn(Matter matter, LocalDate day) {
		Set<String> codes = Set.of();
		for (Trait trait : this.traits) {
			if (trait.matter == matter && trait.during.contains(day)) {
				codes = codes.isEmpty() ? new HashSet<>(2) : codes;
				codes.add(trait.code);
			}
		}
		return codes;
	}

	/**
	 * Whether the child is in a hardship on a day; the kind as in table
	 * <code>hardship</code>.
	 */
	public boolean hardOn(String kind, LocalDate day) {
		return hasOn(Matter.HARDSHIP, kind, day);
	}

	/**
	 * Whether the child is in any hardship on a day.
	 */
	public boolean hardOn(LocalDate day) {
		return !codesOn(Matter.HARDSHIP, day).isEmpty();
	}

	/**
	 * Whether the child is enrolled in public aid on a day; the kind as in table
	 * <code>subsidy</code>.
	 */
	public boolean aidedOn(String kind, LocalDate day) {
		return hasOn(Matter.AID, kind, day);
	}

	/**
	 * Whether the child boards on a day: as the days say where they are known, else as
	 * the register says.
	 */
	public boolean boardsOn(LocalDate day) {
		boolean dated = this.traits.stream().anyMatch((one) -> one.matter == Matter.BOARDING);
		return dated ? hasOn(Matter.BOARDING, "", day) : Boolean.TRUE.equals(this.boarding);
	}

	/**
	 * Whether a purpose is agreed to on a day; what nobody answered is not.
	 */
	public boolean consentedOn(String purpose, LocalDate day) {
		return hasOn(Matter.GIVEN, purpose, day);
	}

	/**
	 * Whether a purpose was answered by a day, however and whatever became of it.
	 */
	public boolean answeredBy(String purpose, LocalDate day) {
		for (Trait trait : this.traits) {
			if ((trait.matter == Matter.GIVEN || trait.matter == Matter.REFUSED) && trait.code.equals(purpose)
					&& !trait.during.from().isAfter(day)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a teacher's observation holds that the child lacks care although the
	 * parents are there [S-5].
	 */
	public boolean nominalOn(LocalDate day) {
		return hasOn(Matter.NOMINAL, "", day);
	}

	/**
	 * Whether the school has the written notice of who cares on a day.
	 */
	public boolean noticedOn(LocalDate day) {
		return hasOn(Matter.NOTICE, "", day);
	}

	/**
	 * How well the child is cared for on a day, as assessed: GOOD, FAIR or POOR. A carer
	 * found not capable counts as POOR whatever was said else.
	 */
	public Optional<String> careGradeOn(LocalDate day) {
		if (hasOn(Matter.CARE_GRADE, "POOR", day)) {
			return Optional.of("POOR");
		}
		return Stream.of("FAIR", "GOOD").filter((grade) -> hasOn(Matter.CARE_GRADE, grade, day)).findFirst();
	}

	/**
	 * The class the child is in on a day.
	 */
	public Optional<Stay> stayOn(LocalDate day) {
		return DateRange.first(this.stays, Stay::during, day);
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
		return DateRange.first(this.levels, LevelSpan::during, day).map(LevelSpan::level).orElse(CareLevel.UNIVERSAL);
	}

	/**
	 * Who cares on a day; nothing is a gap.
	 */
	public Optional<CareSpan> carerOn(LocalDate day) {
		return DateRange.first(this.carers, CareSpan::during, day);
	}

}
