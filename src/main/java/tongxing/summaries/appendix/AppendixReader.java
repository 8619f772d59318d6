package tongxing.summaries.appendix;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tongxing.figures.Figure.Item;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.kernel.person.ResidentId;
import tongxing.registry.ChildFacts;
import tongxing.registry.Seals;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;
import tongxing.summaries.appendix.AppendixFacts.Told;

/**
 * Reads what the sheets need beside the figures, by three statements.
 */
@Component
class AppendixReader {

	private final JdbcClient database;

	private final Seals seals;

	private final Caseload caseload;

	AppendixReader(JdbcClient database, Seals seals, Caseload caseload) {
		this.database = database;
		this.seals = seals;
		this.caseload = caseload;
	}

	AppendixFacts read(FigureBook book, FigureScope scope, boolean whole, AccountId reader, LocalDate today) {
		TermFigures figures = book.figures(scope);
		Map<UUID, ChildFacts> children = book.duties()
			.facts()
			.children()
			.stream()
			.collect(Collectors.toMap((child) -> child.id().value(), Function.identity()));
		Set<UUID> visible = this.caseload.within(reader, children.keySet(), today);
		Set<UUID> records = Stream.of("visit.personTimes", "visit.attempts", "talk.personTimes")
			.flatMap((id) -> figures.get(id).items().stream())
			.map(Item::record)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return new AppendixFacts(book, figures, children, visible, residentIds(visible, whole), told(records));
	}

	private Map<UUID, String> residentIds(Collection<UUID> children, boolean whole) {
		Map<UUID, String> ids = new HashMap<>();
		this.database.sql("select id, resident_id from child where id = any(:ids) and resident_id is not null")
			.param("ids", children.toArray(UUID[]::new))
			.query((row) -> {
				String number = this.seals.open(row.getBytes(2));
				ids.put(row.getObject(1, UUID.class), whole ? number : new ResidentId(number).masked());
			});
		return ids;
	}

	private Map<UUID, Told> told(Collection<UUID> records) {
		Map<UUID, Told> told = new HashMap<>();
		this.database
			.sql("""
					select r.id, r.place, r.attempt_reason, a.name,
					       (select string_agg(h.name, '、' order by h.name) from care_helper c join helper h on h.id = c.helper_id
					         where c.record_id = r.id)
					  from care_record r join account a on a.id = r.author_id where r.id = any(:ids)
					""")
			.param("ids", records.toArray(UUID[]::new))
			.query((row) -> {
				told.put(row.getObject(1, UUID.class),
						new Told(row.getString(2), row.getString(3), row.getString(5), row.getString(4)));
			});
		return told;
	}

}
