package tongxing.summaries.appendix;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

import tongxing.care.CareFact;
import tongxing.duties.Duty;
import tongxing.duties.DutyTexts;
import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.FigureTexts;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;
import tongxing.summaries.appendix.AppendixFacts.Told;
import tongxing.summaries.appendix.Sheet.Column;
import tongxing.summaries.appendix.Sheet.Frame;

/**
 * Fills the sheets of one workbook. Rows of visits, talks and duties are the things that
 * the figures of the summary count.
 */
final class AppendixSheets {

	private final Workbook book;

	private final AppendixFacts facts;

	private final AppendixWords words;

	private final Frame frame;

	private final Map<ChildId, String> helpers;

	AppendixSheets(Workbook book, AppendixFacts facts, AppendixWords words, Frame frame) {
		this.book = book;
		this.facts = facts;
		this.words = words;
		this.frame = frame;
		this.helpers = facts.helpers();
	}

	private Sheet sheet(String name, Object... columns) {
		List<Column> heads = new java.util.ArrayList<>();
		for (int i = 0; i < columns.length; i += 2) {
			heads.add(new Column(this.words.say("papers.column." + columns[i]), (int) columns[i + 1]));
		}
		return new Sheet(this.book, this.words.say("papers.sheet." + name), heads, this.frame);
	}

	/** Who was on the register on any day of the term, and how it stood at its close. */
	void roster(Criterion criterion) {
		Sheet sheet = sheet("roster", "number", 6, "name", 12, "class", 12, "sex", 6, "birth", 12, "id", 22, "away", 12,
				"carer", 14, "level", 12, "boarding", 8, "helper", 12, "since", 12, "left", 12);
		LocalDate day = this.facts.closing();
		int number = 1;
		for (ChildFacts child : byClass()) {
			UUID id = child.id().value();
			boolean named = this.facts.mayName(id);
			Optional<Stay> stay = this.facts.stay(child, day);
			sheet.row(number++, name(id), stay.map(Stay::className).orElse(""),
					this.words.of("registry.sex.", child.sex()), named ? child.birthDate() : null,
					this.facts.residentIds().get(id),
					this.words.of("registry.away.type.", LeftBehind.of(child, criterion, day).type()),
					child.carerOn(day).map((care) -> this.words.of("registry.relation.", relation(care))).orElse(""),
					this.words.of("shell.level.", child.levelOn(day)),
					this.words.of("papers.boarding.", child.boarding()), this.helpers.getOrDefault(child.id(), ""),
					child.stays().isEmpty() ? null : child.stays().get(0).during().from(),
					stay.filter(Stay::leavesSchool).map((left) -> left.during().to()).orElse(null));
		}
		sheet.finish();
	}

	private static String relation(ChildFacts.CareSpan care) {
		return (care.relation() != null && !care.kind().equals("PARENT")) ? care.relation() : care.kind();
	}

	/** Each visit to each child, then the attempts, which satisfy nothing. */
	void visits() {
		records("visits", Stream.concat(this.facts.figures().get("visit.personTimes").items().stream(),
				this.facts.figures().get("visit.attempts").items().stream()));
	}

	void talks() {
		records("talks", this.facts.figures().get("talk.personTimes").items().stream());
	}

	private void records(String name, Stream<Item> items) {
		Sheet sheet = sheet(name, "number", 6, "name", 12, "class", 12, "day", 12, "channel", 8, "result", 12, "met",
				18, "place", 16, "by", 16, "author", 12, "recorded", 12);
		Map<UUID, List<CareFact>> all = this.facts.book()
			.duties()
			.facts()
			.records()
			.stream()
			.collect(Collectors.groupingBy((fact) -> fact.record().value()));
		int[] number = { 1 };
		items
			.flatMap((item) -> all.getOrDefault(item.record(), List.of())
				.stream()
				.filter((fact) -> item.child() == null || item.child().equals(fact.child().value())))
			.sorted(Comparator.comparing(CareFact::happenedOn))
			.forEach((fact) -> record(sheet, number[0]++, fact));
		sheet.finish();
	}

	private void record(Sheet sheet, int number, CareFact fact) {
		UUID child = fact.child().value();
		Told told = this.facts.told(fact.record());
		boolean named = this.facts.mayName(child);
		sheet.row(number, name(child), className(child, fact.happenedOn()), fact.happenedOn(),
				this.words.of("care.channel.", fact.channel()), result(fact, told), met(fact.met()),
				named ? told.place() : null, named ? told.helpers() : null, named ? told.author() : null,
				fact.recordedOn());
	}

	private String result(CareFact fact, Told told) {
		if (!fact.attempted()) {
			return this.words.say("papers.done");
		}
		return (told.attempt() != null) ? this.words.of("care.attempt.", told.attempt())
				: this.words.say("papers.attempted");
	}

	private String met(@Nullable String roles) {
		return (roles == null || roles.isBlank()) ? ""
				: Arrays.stream(roles.split(",", -1))
					.map((role) -> this.words.of("papers.met.", role.strip()))
					.collect(Collectors.joining(this.words.say("papers.and")));
	}

	/** Everything owed to every child, child by child. */
	void duties(DutyTexts texts) {
		Sheet sheet = sheet("duties", "number", 6, "name", 12, "class", 12, "duty", 18, "from", 12, "to", 12, "status",
				10, "reason", 44, "helper", 12);
		Set<String> counted = Stream.of("duty.expected", "duty.due")
			.flatMap((id) -> this.facts.figures().get(id).items().stream())
			.map(Item::key)
			.collect(Collectors.toSet());
		Map<UUID, List<Duty>> owed = this.facts.book()
			.duties()
			.duties()
			.stream()
			.filter((duty) -> counted.contains(duty.key()))
			.collect(Collectors.groupingBy((duty) -> duty.child().value()));
		int number = 1;
		for (ChildFacts child : byClass()) {
			UUID id = child.id().value();
			String schoolClass = className(id, this.facts.closing());
			for (Duty duty : owed.getOrDefault(id, List.of())) {
				sheet.row(number++, name(id), schoolClass, texts.title(duty), duty.window().from(), duty.window().to(),
						texts.status(duty.status()), texts.reason(duty), this.helpers.getOrDefault(child.id(), ""));
			}
		}
		sheet.finish();
	}

	/** Every figure of the term with what it counts. */
	void figures(FigureTexts texts) {
		Sheet sheet = sheet("figures", "number", 6, "figure", 32, "count", 10, "unit", 10, "definition", 80);
		int number = 1;
		for (Figure figure : this.facts.figures().all()) {
			sheet.row(number++, texts.label(figure), figure.value(), texts.unit(figure), texts.definition(figure));
		}
		sheet.finish();
	}

	/** From the lowest grade up; who is in no class comes last. */
	private List<ChildFacts> byClass() {
		Map<SchoolClassId, Integer> places = new HashMap<>();
		this.facts.book().classes().forEach((stay) -> places.putIfAbsent(stay.schoolClass(), places.size()));
		return this.facts.children()
			.values()
			.stream()
			.sorted(Comparator
				.comparing((ChildFacts child) -> this.facts.stay(child, this.facts.closing())
					.map((stay) -> places.get(stay.schoolClass()))
					.orElse(places.size()))
				.thenComparing(ChildFacts::pinyin)
				.thenComparing((child) -> child.id().value()))
			.toList();
	}

	private String name(UUID child) {
		return this.facts.mayName(child) ? this.facts.child(child).name() : this.words.say("papers.hidden");
	}

	private String className(UUID child, LocalDate day) {
		return this.facts.stay(this.facts.child(child), day).map(Stay::className).orElse("");
	}

}
