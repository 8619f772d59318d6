package tongxing.operations.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tongxing.operations.demo.Timetable.Slot;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Tables;

/**
 * Writes down what gathered many: each class's meetings, the school's activities, the
 * term's symposium, training of guardians and meetings of parents. Throws dice of its
 * own, so that everything else of the demo school stays as it is without it.
 */
final class Gatherings {

	private static final List<What> FOR_CLASS = List.of(new What("CLASS_MEETING", "“说说我的心里话”主题班会", 96),
			new What("MIND", "情绪小课堂", 96), new What("SAFETY", "防溺水和交通安全教育", 97), new What("READING", "相伴读书", 95));

	private static final List<What> FOR_SCHOOL = List.of(new What("SPORTS", "趣味运动会", 94),
			new What("FESTIVAL", "冬至包饺子", 95), new What("PERFORMANCE", "文艺演出", 96), new What("FILM", "观看爱国影片", 97));

	private static final List<What> FOR_SOME = List.of(new What("BIRTHDAY", "集体生日会", 12), new What("ART", "书画展", 18),
			new What("SPEECH", "演讲比赛", 8));

	private final Timetable timetable;

	private final Dice dice;

	private final Tables tables;

	private final Faculty faculty;

	private final Opinions opinions;

	Gatherings(Timetable timetable, Dice dice, Tables tables, Faculty faculty, Opinions opinions) {
		this.timetable = timetable;
		this.dice = dice;
		this.tables = tables;
		this.faculty = faculty;
		this.opinions = opinions;
	}

	/** What is done, and what part of those who could come does. */
	private record What(String type, String title, int percent) {

		String details(String organiser) {
			return "{\"activity\":\"%s\",\"title\":\"%s\",\"organiser\":\"%s\"}".formatted(this.type, this.title,
					organiser);
		}

		String facts(String organiser) {
			return "{\"activity\":\"%s\",\"organiser\":\"%s\"}".formatted(this.type, organiser);
		}

	}

	/** A record that is to be written. */
	private record Event(String kind, LocalDate on, Faculty.Person author, String narrative, String details,
			@Nullable String facts) {
	}

	void of(List<Home> homes) {
		List<Pupil> all = homes.stream().flatMap((home) -> home.pupils.stream()).toList();
		int nth = 0;
		for (Slot term : this.timetable.terms()) {
			Map<String, List<Pupil>> classes = new TreeMap<>();
			all.stream()
				.filter((pupil) -> pupil.here.overlaps(term.teaching()))
				.forEach((pupil) -> classes
					.computeIfAbsent(pupil.cohort + "-" + pupil.number, (key) -> new ArrayList<>())
					.add(pupil));
			for (List<Pupil> children : classes.values()) {
				ofClass(term, children, nth);
			}
			ofSchool(term, all, nth++);
			this.tables.writeWhenFull();
		}
	}

	private void ofClass(Slot term, List<Pupil> children, int nth) {
		Faculty.Person leads = this.faculty.leads(children.get(0).cohort, children.get(0).number);
		day(term, 10, 14).ifPresent((day) -> meeting(new Event("PARENTS_MEETING", day, leads, "介绍本学期安排，了解各家照护情况。",
				"{\"unsupervised\":%1$d,\"uninterested\":%2$d,\"troubled\":%3$d,\"habits\":%4$d}".formatted(
						this.dice.between(1, 4), this.dice.between(0, 3), this.dice.between(0, 2),
						this.dice.between(0, 3)),
				null), children));
		What what = FOR_CLASS.get((nth + children.get(0).number + children.get(0).cohort) % FOR_CLASS.size());
		day(term, 35, 20).ifPresent(
				(day) -> activity(new Event("ACTIVITY", day, leads, "", what.details("CLASS"), what.facts("CLASS")),
						children, what.percent()));
	}

	private void ofSchool(Slot term, List<Pupil> all, int nth) {
		What what = FOR_SCHOOL.get(nth % FOR_SCHOOL.size());
		day(term, 50, 14).ifPresent((day) -> activity(new Event("ACTIVITY", day, this.faculty.lead(), "全校一起参加，秩序很好。",
				what.details("SCHOOL"), what.facts("SCHOOL")), all, what.percent()));
		What some = FOR_SOME.get(nth % FOR_SOME.size());
		day(term, 60, 14).ifPresent((day) -> activity(
				new Event("ACTIVITY", day, this.faculty.lead(), "", some.details("SCHOOL"), some.facts("SCHOOL")), all,
				some.percent()));
		day(term, 40, 10).ifPresent((day) -> activity(new Event("GUARDIAN_TRAINING", day, this.faculty.lead(), "",
				"{\"topic\":\"隔代照护怎样陪孩子学习\",\"trainer\":\"%s\"}".formatted(this.faculty.counsellor().name()), null),
				all, 35));
		day(term, 64, 6).ifPresent((day) -> symposium(day, all));
	}

	private void symposium(LocalDate day, List<Pupil> all) {
		int teachers = this.dice.between(5, 9);
		int guardians = this.dice.between(6, 12);
		String counts = "\"teachers\":%1$d,\"guardians\":%2$d".formatted(teachers, guardians);
		String details = "{" + counts + ",\"opinions\":" + this.opinions.atSymposium(this.dice) + "}";
		List<Pupil> some = all.stream()
			.filter((pupil) -> pupil.here.contains(day))
			.filter((pupil) -> this.dice.percent(1200.0 / all.size()))
			.toList();
		if (!some.isEmpty()) {
			write(new Event("SYMPOSIUM", day, this.faculty.lead(), "三方谈了本学期的学习、住校和亲情通话，逐条登记了意见。", details,
					"{" + counts + "}"), some, (pupil) -> null);
		}
	}

	private void meeting(Event event, List<Pupil> children) {
		List<Pupil> here = here(children, event.on());
		write(event(event, event.details()), here, (pupil) -> this.dice.percent(88) ? "CAME" : "ABSENT");
	}

	/** The tallies are counted too. */
	private static Event event(Event event, String facts) {
		return new Event(event.kind(), event.on(), event.author(), event.narrative(), event.details(), facts);
	}

	private void activity(Event event, List<Pupil> children, int percent) {
		write(event, here(children, event.on()).stream().filter((pupil) -> this.dice.percent(percent)).toList(),
				(pupil) -> null);
	}

	private static List<Pupil> here(List<Pupil> children, LocalDate day) {
		return children.stream().filter((pupil) -> pupil.here.contains(day)).toList();
	}

	private void write(Event event, List<Pupil> children, Function<Pupil, @Nullable String> role) {
		if (children.isEmpty()) {
			return;
		}
		UUID id = this.dice.id(event.on());
		this.tables.add("care_record", id, event.kind(), event.on(), "本校", "IN_PERSON", "DONE", null, true, null, null,
				event.narrative(), event.details(), null, event.author().account(), event.on(),
				event.on() + "T17:00:00+08:00", event.facts());
		for (Pupil pupil : children) {
			this.tables.add("care_participant", id, pupil.id, event.on(), event.kind(), pupil.home.id, null, null,
					role.apply(pupil));
		}
		this.tables.add("care_helper", id, event.author().helper());
	}

	/** A weekday some days after the term began, if it is over. */
	private Optional<LocalDate> day(Slot term, int after, int within) {
		LocalDate day = term.first().plusDays(after + this.dice.below(within));
		while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
			day = day.minusDays(1);
		}
		return day.isBefore(this.timetable.today()) ? Optional.of(day) : Optional.empty();
	}

}
