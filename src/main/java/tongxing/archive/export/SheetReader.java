package tongxing.archive.export;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads sheets, with sealed numbers opened: in words for people, as it is for programs.
 */
@Component
class SheetReader {

	private final SheetWords words;

	SheetReader(SheetWords words) {
		this.words = words;
	}

	/** The rows about some children. */
	Content read(Connection connection, Sheet sheet, Collection<UUID> children) throws SQLException {
		Array ids = connection.createArrayOf("uuid", children.toArray());
		try (PreparedStatement statement = connection.prepareStatement(sheet.sql().replace(":ids", "?"))) {
			statement.setArray(1, ids);
			try (ResultSet rows = statement.executeQuery()) {
				List<Column> columns = columns(sheet, rows.getMetaData());
				Table told = new Table(columns.stream().map((column) -> column.words().heading()).toList(),
						new HashMap<>());
				Table plain = sheet.csvInWords() ? told
						: new Table(columns.stream().map((column) -> column.words().name()).toList(), new HashMap<>());
				while (rows.next()) {
					add(rows, columns, told, sheet.csvInWords() ? null : plain);
				}
				return new Content(sheet, told, plain);
			}
		}
	}

	private void add(ResultSet rows, List<Column> columns, Table told, @Nullable Table plain) throws SQLException {
		UUID child = rows.getObject(1, UUID.class);
		List<String> inWords = told.begin(child, columns.size());
		List<String> asItIs = (plain != null) ? plain.begin(child, columns.size()) : null;
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			Object value = column.of(rows, i + 2);
			inWords.add(column.words().word(value));
			if (asItIs != null) {
				asItIs.add(this.words.plain(value));
			}
		}
	}

	SheetWords words() {
		return this.words;
	}

	private List<Column> columns(Sheet sheet, ResultSetMetaData told) throws SQLException {
		List<Column> columns = new ArrayList<>();
		for (int i = 2; i <= told.getColumnCount(); i++) {
			columns.add(new Column(this.words.column(sheet.name(), told.getColumnLabel(i)),
					told.getColumnType(i) == Types.DATE));
		}
		return columns;
	}

	/**
	 * A column, and whether it holds days: left to itself the driver would make each of a
	 * calendar.
	 */
	private record Column(ColumnWords words, boolean days) {

		@Nullable Object of(ResultSet rows, int at) throws SQLException {
			return this.days ? rows.getObject(at, LocalDate.class) : rows.getObject(at);
		}

	}

	/**
	 * What a sheet tells.
	 *
	 * @param told in words, for a page
	 * @param csv for its table; where it is in words too, the very same
	 */
	record Content(Sheet sheet, Table told, Table csv) {

	}

	/**
	 * Rows by child; the first cell of each is the child's name.
	 */
	record Table(List<String> headings, Map<UUID, List<List<String>>> byChild) {

		List<List<String>> of(UUID child) {
			return this.byChild.getOrDefault(child, List.of());
		}

		private List<String> begin(UUID child, int cells) {
			List<String> row = new ArrayList<>(cells);
			this.byChild.computeIfAbsent(child, (first) -> new ArrayList<>()).add(row);
			return row;
		}

	}

}
