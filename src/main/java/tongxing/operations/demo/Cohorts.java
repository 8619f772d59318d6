package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.Stage;
import tongxing.kernel.person.NameReading;
import tongxing.kernel.person.ResidentId;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;
import tongxing.registry.Seals;
import tongxing.registry.classes.ClassName;

/**
 * Enters children year by year: some come later, some leave, the oldest finish school.
 */
final class Cohorts {

	private static final int GRADES = 6;

	private final DemoSize size;

	private final Timetable timetable;

	private final Scribe scribe;

	private final Dice dice;

	private final Faculty faculty;

	private final Families families;

	private final Map<String, UUID> classes = new HashMap<>();

	private final List<Home> homes = new ArrayList<>();

	Cohorts(DemoSize size, Timetable timetable, Scribe scribe, Faculty faculty) {
		this.size = size;
		this.timetable = timetable;
		this.scribe = scribe;
		this.dice = scribe.dice();
		this.faculty = faculty;
		this.families = new Families(timetable, scribe);
	}

	/** All households with their children, the oldest cohort first. */
	List<Home> enter() {
		openClasses();
		int newest = this.timetable.thisYear();
		for (int cohort = this.timetable.firstYear() - GRADES + 1; cohort <= newest; cohort++) {
			int age = newest - cohort;
			int staying = this.size.children() / GRADES
					+ ((age < this.size.children() % GRADES && age < GRADES) ? 1 : 0);
			int leaving = Math.max((cohort % 2 == 0) ? 1 : 0, staying * this.size.years() / 60);
			for (int i = 0; i < staying + leaving; i++) {
				enter(cohort, i % this.size.parallel() + 1, i >= staying, i % 29 == 11);
			}
		}
		return this.homes;
	}

	private void openClasses() {
		for (int year = this.timetable.firstYear(); year <= this.timetable.thisYear(); year++) {
			DateRange days = this.timetable.year(year);
			boolean running = year == this.timetable.thisYear();
			for (int grade = 1; grade <= GRADES; grade++) {
				for (int number = 1; number <= this.size.parallel(); number++) {
					UUID id = this.dice.id(days.from());
					this.classes.put(year + "/" + grade + "/" + number, id);
					ClassName name = new ClassName(Stage.PRIMARY, grade, Integer.toString(number));
					this.scribe.tables().add("school_class", id, year, "PRIMARY", grade, name.number(), name.display());
					this.scribe.tables()
						.add("homeroom", id, this.faculty.leads(year - grade + 1, number).account(),
								running ? DateRange.since(days.from()) : days);
				}
			}
		}
	}

	private void enter(int cohort, int number, boolean leaves, boolean late) {
		DateRange span = span(cohort, leaves, late);
		Home home = home(cohort);
		boolean boy = this.dice.percent(52);
		LocalDate birth = birth(cohort, home);
		UUID id = this.dice.id(span.from());
		write(id, home, new Born(boy, birth), span.from());
		Pupil pupil = new Pupil(id, home, cohort, number, span);
		home.pupils.add(pupil);
		stays(pupil, leaves,
				late && span.from().isAfter(this.timetable.year(Math.max(cohort, this.timetable.firstYear())).from()));
	}

	/**
	 * Days at the school: from the opening or the child's first year on, or from a later
	 * day.
	 */
	private DateRange span(int cohort, boolean leaves, boolean late) {
		LocalDate from = this.timetable.year(Math.max(cohort, this.timetable.firstYear())).from();
		boolean finishes = cohort + GRADES - 1 < this.timetable.thisYear();
		LocalDate last = finishes ? Objects.requireNonNull(this.timetable.year(cohort + GRADES - 1).to())
				: this.timetable.today();
		if (late && from.plusDays(40).isBefore(last.minusDays(20))) {
			from = this.dice.day(from.plusDays(20), last.minusDays(20));
		}
		if (leaves) {
			LocalDate latest = last.minusDays(6);
			return new DateRange(from,
					from.plusDays(15).isBefore(latest) ? this.dice.day(from.plusDays(10), latest) : last.minusDays(1));
		}
		return finishes ? new DateRange(from, last) : DateRange.since(from);
	}

	/** One child in five has a brother or sister at the school. */
	private Home home(int cohort) {
		if (!this.homes.isEmpty() && this.dice.percent(26)) {
			for (int tries = 0; tries < 8; tries++) {
				Home home = this.homes.get(this.homes.size() - 1
						- this.dice.below(Math.min(this.homes.size(), this.size.children() / 2 + 1)));
				Pupil youngest = home.pupils.get(home.pupils.size() - 1);
				int apart = cohort - youngest.cohort;
				if (apart > 0 && apart < GRADES && home.pupils.size() < 3) {
					return home;
				}
			}
		}
		Home home = this.families.settle();
		this.homes.add(home);
		return home;
	}

	private LocalDate birth(int cohort, Home home) {
		LocalDate first = LocalDate.of(cohort - 7, 9, 1);
		if (!home.pupils.isEmpty() && home.pupils.get(home.pupils.size() - 1).cohort == cohort - 1) {
			return this.dice.day(first.plusDays(300), first.plusDays(364));
		}
		boolean followedSoon = home.pupils.isEmpty();
		return this.dice.day(first, first.plusDays(followedSoon ? 290 : 364));
	}

	private void write(UUID id, Home home, Born born, LocalDate day) {
		String name = home.surname + this.scribe.words().givenName(born.boy(), this.dice);
		NameReading reading = NameReading.of(name);
		boolean known = this.dice.percent(97);
		@Nullable ResidentId resident = known ? this.scribe.residentId(born.day(), born.boy()) : null;
		Seals.@Nullable Sealed sealed = (resident != null) ? this.scribe.seals().residentId(resident) : null;
		Seals.@Nullable Sealed student = (resident != null)
				? this.scribe.seals().studentNumber(new tongxing.kernel.person.StudentNumber("G" + resident.value()))
				: null;
		int people = this.dice.below(100);
		String ethnicity = (people < 60) ? "01" : (people < 90) ? "08" : (people < 95) ? "13" : "06";
		this.scribe.tables()
			.add("child", id, home.id, name, reading.pinyin(), reading.initials(), reading.folded(),
					born.boy() ? "MALE" : "FEMALE", born.day(), (sealed != null) ? sealed.sealed() : null,
					(sealed != null) ? sealed.print() : null, (sealed != null) ? sealed.tail() : null,
					known ? null : "户口正在办理", (student != null) ? student.sealed() : null,
					(student != null) ? student.print() : null, ethnicity, this.dice.percent(12), day);
		this.scribe.tables().add("parentage", id, home.father.id(), "FATHER");
		this.scribe.tables().add("parentage", id, home.mother.id(), "MOTHER");
	}

	private void stays(Pupil pupil, boolean leaves, boolean late) {
		int first = Math.max(pupil.cohort, this.timetable.firstYear());
		int last = Math.min(pupil.cohort + GRADES - 1, this.timetable.thisYear());
		for (int year = first; year <= last; year++) {
			DateRange days = this.timetable.year(year).intersect(pupil.here);
			if (days == null) {
				continue;
			}
			boolean begins = pupil.stays.isEmpty();
			LocalDate end = pupil.here.to();
			boolean ends = end != null && end.equals(days.to());
			DateRange during = (end == null && year == this.timetable.thisYear()) ? DateRange.since(days.from()) : days;
			String exit = ends ? (leaves ? "TRANSFER_OUT" : "GRADUATED") : (during.isOpen() ? null : "PROMOTED");
			UUID id = Objects.requireNonNull(this.classes.get(year + "/" + pupil.grade(year) + "/" + pupil.number));
			this.scribe.tables()
				.add("enrolment", pupil.id, id, during, begins ? (late ? "TRANSFER_IN" : "REGISTERED") : "PROMOTED",
						exit, (ends && leaves) ? this.scribe.words().one("leftTo", this.dice) : null);
			pupil.stays.add(new Pupil.Stay(id, year, during));
		}
	}

	/**
	 * A child's sex and birth date.
	 */
	private record Born(boolean boy, LocalDate day) {

	}

}
