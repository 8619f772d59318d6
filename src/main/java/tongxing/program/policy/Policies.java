package tongxing.program.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.program.Journal;
import tongxing.program.Journal.Row;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school's policies, mechanisms and plans, each in dated editions, and the documents
 * of others they follow. Which is in force on a day follows from the days.
 */
@Service
@Transactional
public class Policies {

	/**
	 * What is adopted.
	 *
	 * @param edition such as 2026年修订, if the document names one
	 * @param responsible who answers for it
	 * @param issuer whose document it is, if not the school's own
	 */
	public record Draft(PolicyKind kind, String name, @Nullable String edition, @Nullable String responsible,
			@Nullable String issuer, @Nullable String content, LocalDate adoptedOn) {

	}

	/**
	 * A document in one edition, from its adoption to its last day.
	 */
	public record Policy(UUID id, PolicyKind kind, String name, @Nullable String edition, @Nullable String responsible,
			@Nullable String issuer, @Nullable String content, DateRange during) {

		public boolean inForce(LocalDate day) {
			return this.during.contains(day);
		}

	}

	private static final String TABLE = "policy";

	private static final String SELECT = """
			select id, kind, name, edition, responsible, issuer, content, during::text from policy where voided_on is null
			""";

	private static final RowMapper<Policy> READ = (row, number) -> new Policy(row.getObject(1, UUID.class),
			PolicyKind.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getString(5),
			row.getString(6), row.getString(7), DateRange.parse(row.getString(8)));

	private final JdbcClient database;

	private final Journal journal;

	Policies(JdbcClient database, Journal journal) {
		this.database = database;
		this.journal = journal;
	}

	/**
	 * Adopts a document; an edition of the same name that is in force ends the day before
	 * 废止. Refuses a day on or before the adoption of that edition.
	 */
	public UUID adopt(Draft draft) {
		LocalDate day = this.journal.past(draft.adoptedOn(), "program.refused.adoptedOn");
		inForce(draft.name()).ifPresent((before) -> {
			if (!before.during().from().isBefore(day)) {
				throw new RuleViolation("program.refused.adoptedBefore", before.during().from());
			}
			this.journal.end(TABLE, before.id(), day.minusDays(1));
		});
		try {
			return this.journal.add(TABLE,
					new Row().with("kind", draft.kind())
						.with("name", draft.name())
						.with("edition", draft.edition())
						.with("responsible", draft.responsible())
						.with("issuer", draft.issuer())
						.with("content", draft.content())
						.with("during", DateRange.since(day)));
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("program.refused.name");
		}
	}

	@Transactional(readOnly = true)
	public Policy get(UUID policy) {
		return this.database.sql(SELECT + " and id = :id")
			.param("id", policy)
			.query(READ)
			.optional()
			.orElseThrow(() -> new NotFound(TABLE));
	}

	/**
	 * All editions: those in force first, kind by kind.
	 */
	@Transactional(readOnly = true)
	public List<Policy> all(LocalDate today) {
		return this.database
			.sql(SELECT
					+ """
							 order by during @> :today::date desc,
							       array_position(array['POLICY', 'MECHANISM', 'PLAN', 'CRITERIA', 'EXTERNAL'], kind), lower(during), id
							""")
			.param("today", today)
			.query(READ)
			.list();
	}

	private Optional<Policy> inForce(String name) {
		return this.database.sql(SELECT + " and name = :name and upper_inf(during)")
			.param("name", name.strip())
			.query(READ)
			.optional();
	}

}
