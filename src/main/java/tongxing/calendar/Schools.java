package tongxing.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Ids;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one school of this installation, absent before set-up.
 */
@Service
@Transactional
public class Schools {

	/**
	 * The school of this installation.
	 *
	 * @param stages KINDERGARTEN, PRIMARY, JUNIOR as far as it has them
	 * @param documentLanguage zh-Hans, zh-Hant or en
	 * @param moduleLabel the neutral name of the care program on screens and papers
	 * @param dataGuardian the person responsible for children's data, if named yet
	 */
	public record School(UUID id, String name, List<String> stages, String documentLanguage, String moduleLabel,
			@Nullable String dataGuardian) {

	}

	private final JdbcClient database;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Schools(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
		this.database = database;
		this.clock = clock;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public Optional<School> current() {
		return this.database.sql("select id, name, stages, document_language, module_label, data_guardian from school")
			.query((row, number) -> new School(row.getObject(1, UUID.class), row.getString(2),
					List.of((String[]) row.getArray(3).getArray()), row.getString(4), row.getString(5),
					row.getString(6)))
			.optional();
	}

	/**
	 * Names the school; a second one is refused by the database.
	 */
	public void found(String name, List<String> stages, String documentLanguage) {
		this.database.sql("""
				insert into school (id, name, stages, document_language, created_at)
				values (:id, :name, string_to_array(:stages, ','), :language, :now)
				""")
			.param("id", Ids.next())
			.param("name", name.strip())
			.param("stages", String.join(",", stages))
			.param("language", documentLanguage)
			.param("now", java.sql.Timestamp.from(this.clock.instant()))
			.update();
	}

	public void change(String name, List<String> stages, String documentLanguage, String moduleLabel,
			@Nullable String dataGuardian) {
		this.database.sql("""
				update school set name = :name, stages = string_to_array(:stages, ','), document_language = :language,
				       module_label = :label, data_guardian = :guardian, version = version + 1
				""")
			.param("name", name.strip())
			.param("stages", String.join(",", stages))
			.param("language", documentLanguage)
			.param("label", moduleLabel)
			.param("guardian", dataGuardian)
			.update();
		this.events.publishEvent(new CalendarChanged("SCHOOL_CHANGED", null));
	}

}
