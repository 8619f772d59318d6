package tongxing.archive.rollover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.archive.rollover.ClassDecision.Subject;
import tongxing.archive.rollover.ClassDecision.Way;
import tongxing.archive.rollover.YearEnd.OldClass;
import tongxing.kernel.Stage;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

/**
 * Where a class goes, or which class follows it in its grade.
 *
 * @param from the class of the year that ends
 * @param entry whether this is the class for those who come newly to the school
 * @param upper what it could become: its next grade; nothing above the last of all
 * @param place what it becomes, if it goes up or is opened
 * @param children how many would still be in the old class
 */
public record ClassStep(SchoolClassId from, String fromName, boolean entry, Way way, @Nullable Place upper,
		@Nullable Place place, @Nullable AccountId lead, int children) {

	/**
	 * Proposes a step for each class and takes what was decided instead. Same number, one
	 * grade higher, same teacher; the last grade of a stage graduates; for the first
	 * grade as many classes as this year.
	 */
	static List<ClassStep> of(YearEnd end, Map<SchoolClassId, Integer> children) {
		List<ClassStep> steps = new ArrayList<>();
		for (OldClass old : end.classes()) {
			Place upper = upper(old).orElse(null);
			Way way = (upper == null || graduates(old, end)) ? Way.GRADUATES : Way.UP;
			ClassDecision proposed = new ClassDecision(old.id(), false, way, old.name().number(),
					(way == Way.UP) ? old.lead() : null);
			steps.add(step(old, end, proposed, upper, children.getOrDefault(old.id(), 0)));
		}
		for (OldClass old : end.classes()) {
			if (old.name().grade() == entryGrade(old.name().stage(), end)) {
				ClassDecision proposed = new ClassDecision(old.id(), true, Way.UP, old.name().number(), null);
				steps.add(step(old, end, proposed, new Place(old.name()), 0));
			}
		}
		return steps;
	}

	private static ClassStep step(OldClass old, YearEnd end, ClassDecision proposed, @Nullable Place upper,
			int children) {
		ClassDecision decided = end.classDecisions().getOrDefault(new Subject(old.id(), proposed.entry()), proposed);
		Way way = (decided.way() == Way.UP && upper == null) ? Way.UNDECIDED : decided.way();
		Place place = (way == Way.UP && upper != null)
				? Place.of(upper.name().stage(), upper.name().grade(), decided.number()) : null;
		return new ClassStep(old.id(), old.displayName(), proposed.entry(), way, upper, place, decided.lead(),
				children);
	}

	/** The next grade, or the first one of the next stage. */
	private static Optional<Place> upper(OldClass old) {
		Stage stage = old.name().stage();
		int grade = old.name().grade() + 1;
		if (stage.has(grade)) {
			return Optional.of(Place.of(stage, grade, old.name().number()));
		}
		return switch (stage) {
			case KINDERGARTEN -> Optional.of(Place.of(Stage.PRIMARY, Stage.PRIMARY.firstGrade(), old.name().number()));
			case PRIMARY -> Optional.of(Place.of(Stage.JUNIOR, Stage.JUNIOR.firstGrade(), old.name().number()));
			case JUNIOR -> Optional.empty();
		};
	}

	/**
	 * The last grade of a stage. A kindergarten without a pre-school class ends with the
	 * big class.
	 */
	private static boolean graduates(OldClass old, YearEnd end) {
		Stage stage = old.name().stage();
		int last = stage.lastGrade();
		boolean preSchool = end.classes()
			.stream()
			.anyMatch((one) -> one.name().stage() == stage && one.name().grade() == last);
		return old.name().grade() == ((stage == Stage.KINDERGARTEN && !preSchool) ? last - 1 : last);
	}

	/** The lowest grade of a stage that the school has. */
	private static int entryGrade(Stage stage, YearEnd end) {
		return end.classes()
			.stream()
			.filter((one) -> one.name().stage() == stage)
			.mapToInt((one) -> one.name().grade())
			.min()
			.orElse(stage.firstGrade());
	}

	/** For forms: the class of the new year has this number. */
	public String number() {
		return (this.place != null) ? this.place.name().number()
				: (this.upper != null) ? this.upper.name().number() : "";
	}

}
