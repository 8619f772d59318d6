package tongxing.care.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.care.kinds.DetailsReader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what records are called: the title of an activity and what was shown, the topic
 * of a training, the goods of a gift. Which fields these are each kind says itself; they
 * are free text in which somebody may stand whom a reader must not meet.
 */
@Service
@Transactional(readOnly = true)
public class CareNames {

	private final JdbcClient database;

	private final CareKinds kinds;

	private final DetailsReader details;

	CareNames(JdbcClient database, CareKinds kinds, DetailsReader details) {
		this.database = database;
		this.kinds = kinds;
		this.details = details;
	}

	/**
	 * A name of a record.
	 *
	 * @param field of the record's own fields, such as <code>title</code>
	 */
	public record Name(UUID record, String field, String text) {

	}

	/**
	 * The names of these records by their days, by one statement; none is sent for none.
	 */
	public List<Name> of(Collection<UUID> records) {
		List<Name> names = new ArrayList<>();
		if (!records.isEmpty()) {
			this.database
				.sql("select id, kind, details::text from care_record where id = any(:ids) order by happened_on, id")
				.param("ids", records.toArray(UUID[]::new))
				.query((row) -> {
					UUID record = row.getObject(1, UUID.class);
					CareKind kind = this.kinds.get(row.getString(2));
					Map<String, Object> fields = kind.names().isEmpty() ? Map.of()
							: this.details.fields(row.getString(3));
					kind.names()
						.forEach((field) -> texts(fields.get(field),
								(text) -> names.add(new Name(record, field, text))));
				});
		}
		return names;
	}

	/** A text, a list of texts, or a list of things with a name. */
	private static void texts(@Nullable Object value, Consumer<String> found) {
		if (value instanceof Collection<?> many) {
			many.forEach((one) -> texts(one, found));
		}
		else if (value instanceof Map<?, ?> thing) {
			texts(thing.get("name"), found);
		}
		else if (value instanceof String text && !text.isBlank()) {
			found.accept(text.strip());
		}
	}

}
