package tongxing.registry.census;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;
import tongxing.registry.Ratings;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;

/**
 * What was derived of one child on the day of a census.
 *
 * @param name as it is called now; it is not part of what is frozen
 * @param age in full years, if the birth date is known
 * @param statuses by State Council, student register and the school's own rule, in this
 * order
 * @param carer the kind of arrangement, NONE for a gap
 * @param level the care level
 * @param answer what was said of it; nothing if it was not looked at
 * @param sheet what the official table counts beyond
 */
public record FrozenChild(UUID child, String name, Presence presence, @Nullable UUID schoolClass, String className,
		@Nullable String sex, @Nullable Integer age, List<LeftBehind> statuses, String carer, String level,
		@Nullable CensusAnswer answer, Ratings ratings, Sheet sheet) {

	/** Where the State Council's rule stands among the statuses. */
	public static final int STATE_COUNCIL = 0;

	/** Where the student register's rule stands. */
	public static final int STUDENT_REGISTER = 1;

	/** Where the school's own rule stands. */
	public static final int LOCAL = 2;

	public FrozenChild {
		statuses = List.copyOf(statuses);
	}

	/**
	 * Against the census before; for the first one against the term's first day.
	 */
	public enum Presence {

		STAYED, CAME, LEFT

	}

	/**
	 * What the official table of a census counts beyond the rest.
	 *
	 * @param grade stage and grade of the class, such as <code>PRIMARY-3</code>
	 * @param boards whether it boards at the school, if that is known
	 * @param careGrade how well it is cared for: GOOD, FAIR, POOR, if it was assessed
	 */
	public record Sheet(@Nullable String grade, @Nullable Boolean boards, @Nullable String careGrade) {

		static Sheet of(ChildFacts child, @Nullable String grade, LocalDate day) {
			boolean known = child.boarding() != null
					|| child.traits().stream().anyMatch((one) -> one.matter() == ChildFacts.Matter.BOARDING);
			return new Sheet(grade, known ? child.boardsOn(day) : null, child.careGradeOn(day).orElse(null));
		}

	}

	/**
	 * Whether it is at the school on the census's day.
	 */
	public boolean here() {
		return this.presence != Presence.LEFT;
	}

	/**
	 * Whether what is entered about it was confirmed.
	 */
	public boolean confirmed() {
		return this.answer == CensusAnswer.UNCHANGED || this.answer == CensusAnswer.CHANGED;
	}

	public LeftBehind.Type type(int criterion) {
		return this.statuses.get(criterion).type();
	}

	/**
	 * Whether the rules disagree about whether, or in what way, its parents are away.
	 */
	public boolean isDisputed() {
		return here() && this.statuses.stream().map(LeftBehind::type).distinct().count() > 1;
	}

	/**
	 * Whether at least one rule counts it and another does not.
	 */
	public boolean isCountedDifferently() {
		return here() && this.statuses.stream().map((status) -> status.type().isAway()).distinct().count() > 1;
	}

	/**
	 * What is derived of a child on a day.
	 * @param local the school's own rule
	 */
	public static FrozenChild of(ChildFacts child, LocalDate day, Criterion local, Presence presence) {
		Optional<ChildFacts.Stay> stay = child.stayOn(day)
			.or(() -> child.lastStayIn(new DateRange(LocalDate.EPOCH, day)));
		Optional<ChildFacts.Surveyed> said = child.censuses()
			.stream()
			.filter((one) -> one.day().equals(day))
			.findFirst();
		LocalDate born = child.birthDate();
		return new FrozenChild(child.id().value(), child.name(), presence,
				stay.map((one) -> one.schoolClass().value()).orElse(null),
				stay.map(ChildFacts.Stay::className).orElse(""), child.sex(),
				(born != null) ? (int) ChronoUnit.YEARS.between(born, day) : null,
				Stream.of(Criterion.STATE_COUNCIL_2016, Criterion.STUDENT_REGISTER, local)
					.map((criterion) -> LeftBehind.of(child, criterion, day))
					.toList(),
				child.carerOn(day).map(ChildFacts.CareSpan::kind).orElse("NONE"), child.levelOn(day).name(),
				said.isPresent() ? answer(said.get()) : null,
				said.map(ChildFacts.Surveyed::ratings).orElse(Ratings.NONE),
				Sheet.of(child, stay.map(ChildFacts.Stay::grade).orElse(null), day));
	}

	/**
	 * The same with what was said of it.
	 */
	public FrozenChild saying(@Nullable CensusAnswer said, Ratings rated) {
		return new FrozenChild(this.child, this.name, this.presence, this.schoolClass, this.className, this.sex,
				this.age, this.statuses, this.carer, this.level, said, rated, this.sheet);
	}

	private static @Nullable CensusAnswer answer(ChildFacts.Surveyed said) {
		if (said.on() == null) {
			return null;
		}
		if (!said.confirmed()) {
			return CensusAnswer.TO_CHANGE;
		}
		return said.changed() ? CensusAnswer.CHANGED : CensusAnswer.UNCHANGED;
	}

}
