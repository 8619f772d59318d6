package tongxing.operations.demo.program;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Scribe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes rows of the school's work, each with who wrote it and when: one by one, or many
 * of every term by one statement.
 */
final class Rows {

	private final JdbcClient database;

	private final Scribe scribe;

	private final UUID writer;

	private final LocalDate yesterday;

	Rows(Connection connection, Scribe scribe, UUID writer, LocalDate yesterday) {
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.scribe = scribe;
		this.writer = writer;
		this.yesterday = yesterday;
	}

	LocalDate yesterday() {
		return this.yesterday;
	}

	byte[] phone() {
		return this.scribe.seal(this.scribe.phone());
	}

	byte[] sealed(String text) {
		return this.scribe.seal(text);
	}

	DateRange since(LocalDate day) {
		return DateRange.since(day);
	}

	/**
	 * Adds one row.
	 * @param values columns and values by turns
	 */
	UUID add(String table, LocalDate day, @Nullable Object... values) {
		UUID id = this.scribe.dice().id(day);
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("id", id);
		row.put("recorded_on", day);
		row.put("recorded_by", this.writer);
		for (int i = 0; i + 1 < values.length; i += 2) {
			Object value = values[i + 1];
			row.put(String.valueOf(values[i]), (value instanceof DateRange range) ? range.toSql() : value);
		}
		String places = row.keySet()
			.stream()
			.map((column) -> ":" + column + ("during".equals(column) ? "::daterange" : ""))
			.collect(Collectors.joining(", "));
		this.database.sql("insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()), places))
			.params(row)
			.update();
		return id;
	}

	/**
	 * Runs a statement that adds rows to every term until yesterday.
	 */
	void eachTerm(String sql, int part, String text) {
		this.database.sql(sql)
			.param("part", part)
			.param("text", text)
			.param("writer", this.writer)
			.param("yesterday", this.yesterday)
			.update();
	}

	/**
	 * Runs a statement over what was written already.
	 */
	void run(String sql) {
		this.database.sql(sql).param("writer", this.writer).param("yesterday", this.yesterday).update();
	}

}
