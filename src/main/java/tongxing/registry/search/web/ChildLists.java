package tongxing.registry.search.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Choice;
import tongxing.staff.words.Words;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildId;
import tongxing.registry.arrangement.CareKind;
import tongxing.registry.classes.Classes;
import tongxing.registry.pages.ChildListCell;
import tongxing.registry.pages.ChildListChoice;
import tongxing.registry.pages.ChildListColumn;
import tongxing.registry.pages.ChildListColumns;
import tongxing.registry.pages.ChildListFilter;
import tongxing.registry.search.ChildFinder;
import tongxing.registry.search.ChildQuery;
import tongxing.registry.search.web.ChildListView.Cell;
import tongxing.registry.search.web.ChildListView.Pick;
import tongxing.registry.search.web.ChildListView.Row;
import tongxing.registry.search.web.ChildListView.Select;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Component;

/**
 * Puts the list of children together: what the registry knows, and the columns, questions
 * and choices that other modules offer.
 */
@Component
class ChildLists {

	private final ChildFinder finder;

	private final Classes classes;

	private final List<ChildListColumn> columns;

	private final List<ChildListColumns> columnGroups;

	private final List<ChildListFilter> filters;

	private final List<ChildListChoice> choices;

	private final Words words;

	ChildLists(ChildFinder finder, Classes classes, List<ChildListColumn> columns, List<ChildListColumns> columnGroups,
			List<ChildListFilter> filters, List<ChildListChoice> choices, Words words) {
		this.finder = finder;
		this.classes = classes;
		this.columns = columns;
		this.columnGroups = columnGroups;
		this.filters = filters.stream().sorted(Comparator.comparingInt(ChildListFilter::order)).toList();
		this.choices = choices;
		this.words = words;
	}

	ChildListView view(ListRequest request, AccountId me, LocalDate today) {
		ChildFinder.Page page = this.finder.find(query(request, me, today), request.page(), request.size(), me, today);
		List<ChildId> ids = page.rows().stream().map(ChildFinder.Row::id).toList();
		List<ChildListColumn> shown = columns(ids, today);
		List<String> heads = shown.stream().map((column) -> this.words.say(column.label())).toList();
		List<Map<ChildId, Object>> cells = shown.stream().map((column) -> column.cells(ids, today)).toList();
		List<Row> rows = page.rows().stream().map((row) -> row(row, heads, cells)).toList();
		boolean dots = rows.stream().flatMap((row) -> row.cells().stream()).anyMatch((cell) -> !cell.dots().isEmpty());
		return new ChildListView(page, rows, heads, picks(request), selects(request, me, today), dots, request);
	}

	/**
	 * The query of a request, narrowed by the answers of other modules.
	 */
	ChildQuery query(ListRequest request, AccountId me, LocalDate today) {
		Set<UUID> among = null;
		for (ChildListFilter filter : this.filters) {
			if (filter.key().equals(request.get("pick"))) {
				among = narrow(among, values(filter.matching(me, today)));
			}
		}
		for (ChildListChoice choice : this.choices) {
			String chosen = request.get(choice.key());
			if (!chosen.isEmpty()) {
				among = narrow(among, values(choice.matching(chosen, me, today)));
			}
		}
		String away = request.get("away");
		if (away.equals("both") || away.equals("one")) {
			among = narrow(among, this.finder.away(away.equals("both"), me, today));
		}
		return request.query().among(among);
	}

	private static Set<UUID> narrow(@Nullable Set<UUID> among, Collection<UUID> matching) {
		Set<UUID> narrowed = new HashSet<>(matching);
		if (among != null) {
			narrowed.retainAll(among);
		}
		return narrowed;
	}

	private static Collection<UUID> values(Collection<ChildId> ids) {
		return ids.stream().map(ChildId::value).toList();
	}

	/**
	 * The columns of other modules for these children, in order.
	 */
	List<ChildListColumn> columns(List<ChildId> ids, LocalDate today) {
		return Stream
			.concat(this.columns.stream(), this.columnGroups.stream().flatMap((group) -> group.of(ids, today).stream()))
			.sorted(Comparator.comparingInt(ChildListColumn::order))
			.toList();
	}

	private Row row(ChildFinder.Row row, List<String> heads, List<Map<ChildId, Object>> cells) {
		List<Cell> drawn = new ArrayList<>(heads.size());
		for (int i = 0; i < heads.size(); i++) {
			drawn.add(cell(heads.get(i), cells.get(i).get(row.id())));
		}
		String phone = switch (row.phone()) {
			case DEAD -> this.words.say("registry.phone.allDead");
			case NONE -> (row.careKind() != null && row.carer() != null) ? this.words.say("registry.phone.none") : null;
			default -> null;
		};
		return new Row(row.id().toString(), row.name(), row.className(), row.level(), carer(row),
				row.careKind() == null || CareKind.valueOf(row.careKind()) == CareKind.ALONE, phone,
				this.words.say("registry.away.type." + row.away()), drawn);
	}

	/**
	 * Who cares, in words.
	 */
	String carer(ChildFinder.Row row) {
		if (row.careKind() == null) {
			return this.words.say("registry.care.gap");
		}
		if (row.carer() == null) {
			return this.words.of("registry.relation.", (row.relation() != null) ? row.relation() : row.careKind());
		}
		String relation = (row.relation() != null) ? row.relation() : row.careKind();
		return this.words.of("registry.relation.", relation) + " " + row.carer();
	}

	private Cell cell(String label, @Nullable Object value) {
		if (value == null) {
			return new Cell(label, "—", "soft", List.of());
		}
		if (value instanceof ChildListCell drawn) {
			return new Cell(label, drawn.text(), drawn.tone().css(), drawn.dots());
		}
		String text = (value instanceof LocalDate day) ? this.words.day(day) : value.toString();
		return new Cell(label, text, "", List.of());
	}

	private List<Pick> picks(ListRequest request) {
		List<Pick> picks = new ArrayList<>();
		String chosen = request.get("pick");
		boolean known = chosen.equals("left") || this.filters.stream().anyMatch((one) -> one.key().equals(chosen));
		picks.add(new Pick(request.address("/children", "pick", ""), this.words.say("registry.pick.all"), !known));
		for (ChildListFilter filter : this.filters) {
			picks.add(new Pick(request.address("/children", "pick", filter.key()), this.words.say(filter.label()),
					filter.key().equals(chosen)));
		}
		picks.add(new Pick(request.address("/children", "pick", "left"), this.words.say("registry.pick.left"),
				chosen.equals("left")));
		return picks;
	}

	private List<Select> selects(ListRequest request, AccountId me, LocalDate today) {
		List<Select> selects = new ArrayList<>();
		List<Choice> classChoices = this.classes.choices(today)
			.stream()
			.map((one) -> new Choice(one.id().toString(), one.name()))
			.toList();
		selects.add(new Select("class", "registry.list.class", request.get("class"), classChoices));
		selects.add(select(request, "away", "registry.list.away",
				Map.of("both", "registry.away.type.BOTH_AWAY", "one", "registry.away.one")));
		List<Choice> levels = Stream.of(CareLevel.values())
			.map((level) -> new Choice(level.name(), this.words.say("shell.level." + level)))
			.toList();
		selects.add(new Select("level", "registry.list.level", request.get("level"), levels));
		selects.add(select(request, "boarding", "registry.child.boarding",
				Map.of("yes", "registry.boarding.yes", "no", "registry.boarding.no")));
		for (ChildListChoice choice : this.choices) {
			List<Choice> options = choice.options(me, today)
				.stream()
				.map((option) -> new Choice(option.value(), option.label()))
				.toList();
			selects.add(new Select(choice.key(), choice.label(), request.get(choice.key()), options));
		}
		return selects;
	}

	private Select select(ListRequest request, String name, String label, Map<String, String> options) {
		List<Choice> choices = options.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((option) -> new Choice(option.getKey(), this.words.say(option.getValue())))
			.toList();
		return new Select(name, label, request.get(name), choices);
	}

}
