package tongxing.registry.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.SqlDay;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;
import tongxing.registry.status.LeftBehind;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the children somebody may see: a page and its count by one statement, whatever
 * the number of rows.
 */
@Service
@Transactional(readOnly = true)
public class ChildFinder {

	/**
	 * A child as the list shows it.
	 *
	 * @param careKind who cares today as in <code>CareKind</code>; nothing is a gap
	 * @param relation of the carer, code of GB/T 4761
	 * @param phone whether the carer can be called
	 * @param away who is away under the school's own criterion
	 */
	public record Row(ChildId id, String name, String className, @Nullable String sex, @Nullable LocalDate birthDate,
			@Nullable String residentId, @Nullable String village, @Nullable Boolean boarding, CareLevel level,
			@Nullable String careKind, @Nullable String relation, @Nullable String carer, Phone phone,
			LeftBehind.Type away) {

		/**
		 * Whether somebody can be called.
		 */
		public enum Phone {

			WORKS, UNKNOWN, DEAD, NONE

		}

	}

	/**
	 * One page of the list of children.
	 *
	 * @param total how many were found, counted no further than {@link #MOST_COUNTED}
	 * @param number from 0
	 * @param more whether there is a page after this
	 */
	public record Page(List<Row> rows, int total, int number, int size, boolean more) {

		/** Counting stops here, so that it costs the same in a school of any size. */
		public static final int MOST_COUNTED = 1000;

		public boolean uncounted() {
			return this.total > MOST_COUNTED;
		}

		public int first() {
			return this.rows.isEmpty() ? 0 : this.number * this.size + 1;
		}

		public int last() {
			return this.number * this.size + this.rows.size();
		}

		/**
		 * How many pages the pager offers.
		 */
		public int pages() {
			int counted = (Math.min(this.total, MOST_COUNTED) + this.size - 1) / this.size;
			return uncounted() ? Math.max(counted, this.number + (this.more ? 2 : 1)) : counted;
		}

	}

	/**
	 * Scope and further conditions; what is only counted needs no class.
	 */
	private static final String FOUND = """
			 from child c join enrolment e on e.child_id = c.id and %s%s
			where \s""" + Caseload.sees("c.id");

	private static final String CLASS = " join school_class k on k.id = e.class_id";

	private static final String HERE = "e.during @> :today";

	private static final String LEFT = """
			e.exit not in ('PROMOTED', 'REPEATING', 'CLASS_CHANGE') and upper(e.during) <= :today
			 and not exists (select from enrolment n where n.child_id = c.id and n.during >> e.during)""";

	private static final String IN_CLASS_ORDER = """
			array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade, length(k.number), k.number,
			 c.pinyin, c.id""";

	private final JdbcClient database;

	private final Seals seals;

	private final ApplicationEventPublisher events;

	ChildFinder(JdbcClient database, Seals seals, ApplicationEventPublisher events) {
		this.database = database;
		this.seals = seals;
		this.events = events;
	}

	public Page find(ChildQuery query, int number, int size, AccountId me, LocalDate today) {
		ChildRowReader reader = new ChildRowReader(this.seals, today, false);
		List<Integer> counted = new ArrayList<>(size + 1);
		List<Row> rows = rows(query, count(query), slice(number, size), me, today).query((row, at) -> {
			counted.add(row.getInt("counted"));
			return reader.mapRow(row, at);
		}).list();
		boolean more = rows.size() > size;
		List<Row> shown = more ? rows.subList(0, size) : rows;
		return new Page(shown, counted.isEmpty() ? 0 : counted.get(0), number, size, more);
	}

	/**
	 * Counts no further than one more than {@link Page#MOST_COUNTED}, as a column.
	 */
	private String count(ChildQuery query) {
		return "(select count(*) from (select" + found(query, "") + new Condition(query, this.seals).sql()
				+ inClass(query) + " limit " + (Page.MOST_COUNTED + 1) + ") counted)";
	}

	/**
	 * In the text and no parameter: the plan of a page would otherwise be made for a
	 * tenth of all children, and sort them.
	 */
	private static String slice(int number, int size) {
		return " limit " + (size + 1) + " offset " + number * size;
	}

	/**
	 * Hands over every row found, in order, without holding them all. Leaves a row in the
	 * audit.
	 */
	@Transactional
	public void export(ChildQuery query, AccountId me, LocalDate today, Consumer<Row> writer) {
		int[] written = { 0 };
		StatementSpec statement = rows(query, "0", "", me, today);
		try (Stream<Row> rows = statement.withFetchSize(500)
			.query(new ChildRowReader(this.seals, today, true))
			.stream()) {
			rows.forEach((row) -> {
				writer.accept(row);
				written[0]++;
			});
		}
		this.events.publishEvent(new ChildChanged("CHILDREN_EXPORTED", null, Integer.toString(written[0]), null));
	}

	/**
	 * The children somebody may see of whom parents of a kind are away, under the
	 * school's own criterion.
	 */
	public List<UUID> away(boolean both, AccountId me, LocalDate today) {
		return rows(ChildQuery.ALL, "0", "", me, today)
			.query((row, number) -> new Found(row.getObject("id", UUID.class), ChildRowReader.away(row, today)))
			.list()
			.stream()
			.filter((found) -> both ? found.type == LeftBehind.Type.BOTH_AWAY : found.type.oneAway())
			.map(Found::id)
			.toList();
	}

	private StatementSpec rows(ChildQuery query, String counted, String slice, AccountId me, LocalDate today) {
		Condition condition = new Condition(query, this.seals);
		String order = (query.order() == ChildQuery.Order.CLASS) ? IN_CLASS_ORDER : "c.pinyin, c.id";
		String page = "select c.*, e.class_id, k.display_name, k.stage, k.grade, k.number" + found(query, CLASS)
				+ condition.sql() + inClass(query) + " order by " + order + slice;
		String sql = ChildRowReader.SELECT.formatted(counted, page) + " order by " + order.replace("k.", "c.");
		return scoped(sql, query, condition, me, today);
	}

	private static String found(ChildQuery query, String joined) {
		return FOUND.formatted((query.state() == ChildQuery.State.LEFT) ? LEFT : HERE, joined);
	}

	private static String inClass(ChildQuery query) {
		return (query.schoolClass() != null) ? "\n and e.class_id = :class" : "";
	}

	private StatementSpec scoped(String sql, ChildQuery query, Condition condition, AccountId me, LocalDate today) {
		StatementSpec scoped = this.database.sql(SqlDay.in(sql, today))
			.params(condition.parameters())
			.param("me", me.value());
		return (query.schoolClass() != null) ? scoped.param("class", query.schoolClass()) : scoped;
	}

	/**
	 * A child with who is away.
	 */
	private record Found(UUID id, LeftBehind.Type type) {

	}

}
