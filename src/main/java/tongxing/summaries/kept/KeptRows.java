package tongxing.summaries.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.duties.DutyTexts;
import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.Unit;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the things a version counted as rows. Which they are the version says; what they
 * are called is read now, and who is not among the reader's children counts but is not
 * named.
 */
@Service
@Transactional(readOnly = true)
public class KeptRows {

	/**
	 * One counted thing and where it is looked at, if the reader may.
	 */
	public record Row(String title, String detail, @Nullable String path) {

	}

	/** Everything that may be called by one of these ids, by one statement. */
	private static final String NAMES = """
			select 'CHILD', c.id, c.name, coalesce((select k.display_name from enrolment e join school_class k on k.id = e.class_id
			          where e.child_id = c.id and e.during @> :day::date), ''), null::date, null::uuid
			  from child c where c.id = any(:ids)
			union all
			select 'RECORD', r.id, r.kind, '', r.happened_on, p.child_id
			  from care_record r join care_participant p on p.record_id = r.id where r.id = any(:ids)
			union all
			select 'HELPER', h.id, h.name, '', null, null from helper h where h.id = any(:ids)
			""";

	private final JdbcClient database;

	private final Caseload caseload;

	private final CurrentStaff me;

	private final DutyTexts duties;

	private final MessageSource messages;

	KeptRows(JdbcClient database, Caseload caseload, CurrentStaff me, DutyTexts duties, MessageSource messages) {
		this.database = database;
		this.caseload = caseload;
		this.me = me;
		this.duties = duties;
		this.messages = messages;
	}

	/**
	 * Some items of a figure as rows, in their order.
	 * @param day on which a child's class is looked up
	 */
	public List<Row> of(Figure figure, Collection<Item> items, LocalDate day, LocalDate today) {
		Known known = known(items, day);
		Set<UUID> children = new HashSet<>();
		items.stream().map(Item::child).filter(Objects::nonNull).forEach(children::add);
		known.records.values().forEach((record) -> children.addAll(record.children));
		Set<UUID> visible = this.caseload.within(this.me.id(), children, today);
		return items.stream().map((item) -> row(figure, item, known, visible)).toList();
	}

	private Row row(Figure figure, Item item, Known known, Set<UUID> visible) {
		UUID child = item.child();
		Found record = (item.record() != null) ? known.records.get(item.record()) : null;
		if (figure.unit() != Unit.DUTIES && record != null) {
			List<UUID> who = (child != null) ? List.of(child) : record.children;
			boolean seen = record.children.stream().anyMatch(visible::contains);
			return new Row(
					who.stream()
						.map((one) -> name(one, known, visible))
						.collect(Collectors.joining(text("figures.and"))),
					text("figures.record", text("care.kind." + record.name),
							this.duties.day(Objects.requireNonNull(record.on))),
					seen ? "/records/" + item.record() : null);
		}
		if (child == null) {
			Found helper = known.helpers.get(id(item));
			return new Row((helper != null) ? helper.name : text("versions.kept.gone"), "", null);
		}
		Found found = known.children.get(child);
		String schoolClass = (found != null) ? found.detail : "";
		String detail = (figure.unit() == Unit.DUTIES) ? schoolClass + " " + duty(item) : schoolClass;
		return new Row(name(child, known, visible), detail.strip(),
				visible.contains(child) ? "/children/" + child : null);
	}

	/** A duty is called by its rule and window: both are in its key. */
	private String duty(Item item) {
		String[] parts = item.key().split("/", -1);
		return (parts.length < 2) ? "" : this.duties.title(parts[0], "", parts[1]);
	}

	private String name(UUID child, Known known, Set<UUID> visible) {
		Found found = known.children.get(child);
		return (found != null && visible.contains(child)) ? found.name : text("figures.hidden");
	}

	private Known known(Collection<Item> items, LocalDate day) {
		Set<UUID> ids = items.stream()
			.flatMap((item) -> Stream.of(item.child(), item.record(), id(item)))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Known known = new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
		read(ids, day, known);
		Set<UUID> more = known.records.values()
			.stream()
			.flatMap((record) -> record.children.stream())
			.filter((child) -> !known.children.containsKey(child))
			.collect(Collectors.toSet());
		if (!more.isEmpty()) {
			read(more, day, known);
		}
		return known;
	}

	private void read(Set<UUID> ids, LocalDate day, Known known) {
		this.database.sql(NAMES).param("ids", ids.toArray(UUID[]::new)).param("day", day).query((row) -> {
			known.add(row.getString(1), row);
		});
	}

	private static @Nullable UUID id(Item item) {
		try {
			return UUID.fromString(item.key());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/**
	 * What ids are called.
	 */
	private record Known(Map<UUID, Found> children, Map<UUID, Found> records, Map<UUID, Found> helpers) {

		void add(String what, ResultSet row) throws SQLException {
			UUID id = Objects.requireNonNull(row.getObject(2, UUID.class));
			Map<UUID, Found> into = switch (what) {
				case "CHILD" -> this.children;
				case "RECORD" -> this.records;
				default -> this.helpers;
			};
			Found found = into.computeIfAbsent(id, (one) -> new Found());
			found.name = row.getString(3);
			found.detail = row.getString(4);
			found.on = row.getObject(5, LocalDate.class);
			UUID child = row.getObject(6, UUID.class);
			if (child != null) {
				found.children.add(child);
			}
		}

	}

	/**
	 * One of them, with who took part in a record.
	 */
	private static final class Found {

		private String name = "";

		private String detail = "";

		private @Nullable LocalDate on;

		private final List<UUID> children = new ArrayList<>(1);

	}

}
