package tongxing.figures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareFact;
import tongxing.care.FollowUpFact;
import tongxing.care.opinion.OpinionFact;
import tongxing.duties.Duty;
import tongxing.duties.DutyTexts;
import tongxing.duties.group.GroupDuty;
import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.FigureBook;
import tongxing.figures.Unit;
import tongxing.figures.web.FigurePage.Row;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.staff.words.Words;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Writes the things a figure counts as rows. A child whom the reader may no longer see
 * counts, but is not named.
 */
final class FigureRows {

	private static final int NAMED = 6;

	private final FigureBook book;

	private final Set<UUID> visible;

	private final DutyTexts texts;

	private final MessageSource messages;

	private final ProgramRows program;

	private final Map<UUID, ChildFacts> children = new HashMap<>();

	FigureRows(FigureBook book, Set<UUID> visible, DutyTexts texts, MessageSource messages, Words words) {
		this.book = book;
		this.visible = visible;
		this.texts = texts;
		this.messages = messages;
		this.program = new ProgramRows(book.program(), this::name, words);
		book.duties().facts().children().forEach((child) -> this.children.put(child.id().value(), child));
	}

	List<Row> of(Figure figure, List<Item> items) {
		if (items.isEmpty()) {
			return List.of();
		}
		if (this.program.know(items.get(0))) {
			return items.stream().map((item) -> this.program.row(figure, item)).toList();
		}
		Function<Item, Row> row = switch (figure.unit()) {
			case EVENTS, SESSIONS, PERSON_TIMES, CASES -> records(items);
			case GOODS, YUAN -> amounts(figure, records(items));
			case DUTIES -> duties(items);
			case ITEMS -> promises();
			case OPINIONS -> opinions();
			case HELPERS, PAIRS -> pairings();
			case CHILDREN, HOUSEHOLDS -> this::child;
			case CLASSES -> this::schoolClass;
			case COPIES, ENTRIES, PLACES, USES, SQUARE_METRES ->
				throw new IllegalStateException("Not among the facts: " + figure.id());
			case PERCENT -> throw new IllegalArgumentException("A share is shown by its part");
		};
		return items.stream().map(row).toList();
	}

	/**
	 * The figure whose things are listed: of a share its part.
	 */
	static Figure listed(Figure figure) {
		return (figure.unit() == Unit.PERCENT && figure.of() != null) ? figure.of().part() : figure;
	}

	private Row child(Item item) {
		UUID id = Objects.requireNonNull(item.child());
		return new Row(name(id), className(id), path(id));
	}

	/** A class is found by one of its children. */
	private Row schoolClass(Item item) {
		return new Row(className(Objects.requireNonNull(item.child())), "", null);
	}

	private Function<Item, Row> records(Collection<Item> items) {
		Set<UUID> wanted = items.stream().map(Item::record).collect(Collectors.toSet());
		Map<UUID, List<CareFact>> facts = this.book.duties()
			.facts()
			.records()
			.stream()
			.filter((fact) -> wanted.contains(fact.record().value()))
			.collect(Collectors.groupingBy((fact) -> fact.record().value()));
		return (item) -> {
			List<CareFact> all = facts.getOrDefault(Objects.requireNonNull(item.record()), List.of());
			List<String> names = new ArrayList<>();
			for (CareFact fact : all) {
				if (item.child() == null || item.child().equals(fact.child().value())) {
					names.add(name(fact.child().value()));
				}
			}
			CareFact first = all.get(0);
			boolean seen = all.stream().anyMatch((fact) -> this.visible.contains(fact.child().value()));
			return new Row(names(names),
					text("figures.record", text("care.kind." + first.kind()), this.texts.day(first.happenedOn())),
					seen ? "/records/" + item.record() : null);
		};
	}

	/** Of a record that gathered many, only the first are named. */
	private String names(List<String> names) {
		String first = String.join(text("figures.and"), names.subList(0, Math.min(NAMED, names.size())));
		return (names.size() > NAMED) ? text("figures.many", first, names.size()) : first;
	}

	/** What each record adds to the sum. */
	private Function<Item, Row> amounts(Figure figure, Function<Item, Row> records) {
		String unit = "figures.unit." + figure.unit();
		return (item) -> {
			Row row = records.apply(item);
			String amount = text(unit, item.worth().stripTrailingZeros().toPlainString());
			return new Row(row.title(), text("figures.amount", row.detail(), amount), row.path());
		};
	}

	private Function<Item, Row> duties(Collection<Item> items) {
		Set<String> wanted = items.stream().map(Item::key).collect(Collectors.toSet());
		Map<String, Duty> duties = this.book.duties()
			.duties()
			.stream()
			.filter((duty) -> wanted.contains(duty.key()))
			.collect(Collectors.toMap(Duty::key, Function.identity()));
		Map<String, GroupDuty> groups = this.book.duties()
			.groups()
			.stream()
			.filter((duty) -> wanted.contains(duty.key()))
			.collect(Collectors.toMap(GroupDuty::key, Function.identity()));
		return (item) -> {
			Duty duty = duties.get(item.key());
			if (duty == null) {
				return group(Objects.requireNonNull(groups.get(item.key())));
			}
			UUID child = duty.child().value();
			return new Row(name(child), text("figures.duty", className(child), this.texts.title(duty),
					this.texts.status(duty.status()), this.texts.reason(duty)), path(child));
		};
	}

	/** What a class or the school owes leads to where it is done. */
	private Row group(GroupDuty duty) {
		return new Row(duty.owner().isPresent() ? duty.className() : text("figures.scope.SCHOOL"),
				text("figures.record", this.texts.title(duty.rule(), duty.name(), duty.part()),
						this.texts.status(duty.status()) + text("figures.and") + this.texts.reason(duty.reason())),
				duty.path());
	}

	private Function<Item, Row> promises() {
		Map<String, FollowUpFact> promises = this.book.followUps()
			.stream()
			.collect(Collectors.toMap((promise) -> promise.id().toString(), Function.identity()));
		return (item) -> {
			FollowUpFact promise = Objects.requireNonNull(promises.get(item.key()));
			UUID child = promise.child().value();
			boolean seen = this.visible.contains(child);
			String what = seen ? promise.what() : text("figures.hidden");
			return new Row(what, text("figures.promise", name(child), this.texts.day(promise.dueOn())),
					seen ? "/records/" + promise.record() : null);
		};
	}

	private Function<Item, Row> opinions() {
		Map<String, OpinionFact> opinions = this.book.waiting()
			.opinions()
			.stream()
			.collect(Collectors.toMap((opinion) -> opinion.id().toString(), Function.identity()));
		return (item) -> {
			OpinionFact opinion = Objects.requireNonNull(opinions.get(item.key()));
			boolean seen = opinion.children().stream().anyMatch((child) -> this.visible.contains(child.value()));
			LocalDate answered = opinion.answeredOn();
			return new Row(
					text("figures.opinion", this.texts.day(opinion.madeOn())), (answered != null)
							? text("figures.opinion.answered", this.texts.day(answered)) : text("figures.opinion.open"),
					seen ? "/records/" + opinion.record() : null);
		};
	}

	private Function<Item, Row> pairings() {
		Map<String, PairingSpan> pairings = new HashMap<>();
		for (PairingSpan pairing : this.book.duties().facts().pairings()) {
			pairings.put(pairing.id().toString(), pairing);
			pairings.put(pairing.helper().toString(), pairing);
		}
		return (item) -> {
			PairingSpan pairing = Objects.requireNonNull(pairings.get(item.key()));
			UUID child = item.child();
			return (child != null) ? new Row(name(child), pairing.helperName(), path(child))
					: new Row(pairing.helperName(), "", null);
		};
	}

	private String name(UUID child) {
		ChildFacts facts = this.children.get(child);
		return (facts != null && this.visible.contains(child)) ? facts.name() : text("figures.hidden");
	}

	private String className(UUID child) {
		LocalDate day = this.book.duties().asOf();
		ChildFacts facts = this.children.get(child);
		return (facts == null) ? ""
				: facts.stayOn(day)
					.or(() -> facts.lastStayIn(this.book.duties().term().attribution()))
					.map(Stay::className)
					.orElse("");
	}

	private @Nullable String path(UUID child) {
		return this.visible.contains(child) ? "/children/" + child : null;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
