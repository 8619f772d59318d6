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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Vault;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads sheets in words: codes become what the screens call them, sealed numbers are
 * opened.
 */
@Component
class SheetReader {

	/** Where the words for the codes of a column stand. */
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("sex", "registry.sex."),
			Map.entry("entry", "registry.entry."), Map.entry("exit", "registry.exit."),
			Map.entry("relation", "registry.relation."), Map.entry("parent_status", "registry.parent.status."),
			Map.entry("phone_status", "registry.phone.status."), Map.entry("level", "shell.level."),
			Map.entry("carer", "registry.relation."), Map.entry("pairing_role", "pairing.role."),
			Map.entry("kind", "care.kind."), Map.entry("channel", "care.channel."),
			Map.entry("outcome", "archive.outcome."), Map.entry("boarding", "archive.is."));

	private final MessageSource messages;

	private final Vault vault;

	SheetReader(MessageSource messages, Vault vault) {
		this.messages = messages;
		this.vault = vault;
	}

	/**
	 * The rows about some children, by child.
	 */
	Content read(Connection connection, Sheet sheet, Collection<UUID> children) throws SQLException {
		Array ids = connection.createArrayOf("uuid", children.toArray());
		try (PreparedStatement statement = connection.prepareStatement(sheet.sql().replace(":ids", "?"))) {
			statement.setArray(1, ids);
			try (ResultSet rows = statement.executeQuery()) {
				ResultSetMetaData columns = rows.getMetaData();
				Map<UUID, List<List<String>>> byChild = new LinkedHashMap<>();
				while (rows.next()) {
					List<String> cells = new ArrayList<>();
					for (int i = 2; i <= columns.getColumnCount(); i++) {
						cells.add(word(columns.getColumnLabel(i), rows.getObject(i)));
					}
					byChild.computeIfAbsent(rows.getObject(1, UUID.class), (child) -> new ArrayList<>()).add(cells);
				}
				return new Content(headings(columns), byChild);
			}
		}
	}

	String text(String key, Object... args) {
		return this.messages.getMessage(key, args, LocaleContextHolder.getLocale());
	}

	/** A title, or what stands for it where there is no message. */
	String text(Sheet.Title title) {
		return String
			.valueOf(this.messages.getMessage(title.key(), null, title.otherwise(), LocaleContextHolder.getLocale()));
	}

	private List<String> headings(ResultSetMetaData columns) throws SQLException {
		List<String> headings = new ArrayList<>();
		for (int i = 2; i <= columns.getColumnCount(); i++) {
			String column = columns.getColumnLabel(i);
			headings.add(text(new Sheet.Title("archive.column." + column, column)));
		}
		return headings;
	}

	private String word(String column, @Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof byte[] sealed) {
			return this.vault.open(sealed);
		}
		String prefix = WORDS.get(column);
		Locale locale = LocaleContextHolder.getLocale();
		String code = value.toString();
		return (prefix != null) ? String.valueOf(this.messages.getMessage(prefix + code, null, code, locale)) : code;
	}

	/**
	 * Rows in words; the first cell of each is the child's name.
	 */
	record Content(List<String> headings, Map<UUID, List<List<String>>> byChild) {

	}

}
