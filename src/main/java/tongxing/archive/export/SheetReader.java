package tongxing.archive.export;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

	/**
	 * The rows about some children, by child.
	 * @param inWords what they hold is said in words; else columns and codes stand as in
	 * the database
	 */
	Content read(Connection connection, Sheet sheet, Collection<UUID> children, boolean inWords) throws SQLException {
		Array ids = connection.createArrayOf("uuid", children.toArray());
		try (PreparedStatement statement = connection.prepareStatement(sheet.sql().replace(":ids", "?"))) {
			statement.setArray(1, ids);
			try (ResultSet rows = statement.executeQuery()) {
				ResultSetMetaData columns = rows.getMetaData();
				Map<UUID, List<List<String>>> byChild = new LinkedHashMap<>();
				while (rows.next()) {
					List<String> cells = new ArrayList<>();
					for (int i = 2; i <= columns.getColumnCount(); i++) {
						Object value = rows.getObject(i);
						cells.add(inWords ? this.words.word(sheet.name(), columns.getColumnLabel(i), value)
								: this.words.plain(value));
					}
					byChild.computeIfAbsent(rows.getObject(1, UUID.class), (child) -> new ArrayList<>()).add(cells);
				}
				return new Content(headings(sheet, columns, inWords), byChild);
			}
		}
	}

	SheetWords words() {
		return this.words;
	}

	private List<String> headings(Sheet sheet, ResultSetMetaData columns, boolean inWords) throws SQLException {
		List<String> headings = new ArrayList<>();
		for (int i = 2; i <= columns.getColumnCount(); i++) {
			String column = columns.getColumnLabel(i);
			headings.add(inWords ? this.words.heading(sheet.name(), column) : column);
		}
		return headings;
	}

	/**
	 * Rows; the first cell of each is the child's name.
	 */
	record Content(List<String> headings, Map<UUID, List<List<String>>> byChild) {

	}

}
