package tongxing.registry.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.registry.census.FrozenChild.Presence;
import tongxing.registry.status.LeftBehind;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what censuses found: the frozen result of a closed one, and of an open one what
 * would be frozen now. Both name children, so that reading leaves a row in the audit.
 */
@Service
@Transactional
public class CensusResults {

	private final JdbcClient database;

	private final Censuses censuses;

	private final Closing closing;

	private final ApplicationEventPublisher events;

	CensusResults(JdbcClient database, Censuses censuses, Closing closing, ApplicationEventPublisher events) {
		this.database = database;
		this.censuses = censuses;
		this.closing = closing;
		this.events = events;
	}

	/**
	 * The result to be read on a page.
	 */
	public CensusResult read(UUID id) {
		this.events.publishEvent(new CensusChanged("CENSUS_READ", id, null));
		return of(this.censuses.get(id));
	}

	/**
	 * The result to be taken out of the program.
	 */
	public CensusResult export(UUID id) {
		this.events.publishEvent(new CensusChanged("CENSUS_EXPORTED", id, null));
		return of(this.censuses.get(id));
	}

	/**
	 * The result of the last census that was closed before.
	 */
	@Transactional(readOnly = true)
	public Optional<CensusResult> before(Census census) {
		return this.censuses.all()
			.stream()
			.filter((one) -> one.closed() && one.day().isBefore(census.day()))
			.findFirst()
			.map(this::of);
	}

	private CensusResult of(Census census) {
		if (!census.closed()) {
			return new CensusResult(census, this.closing.derive(census), false, true);
		}
		List<FrozenChild> children = this.database.sql("""
				select r.*, c.name, k.stage || '-' || k.grade as grade, s.boards, s.care_grade
				  from census_result r join child c on c.id = r.child_id
				       left join school_class k on k.id = r.class_id
				       left join census_sheet s on s.census_id = r.census_id and s.child_id = r.child_id
				 where r.census_id = ? order by c.pinyin, c.id
				""").param(census.id()).query((row, number) -> read(row)).list();
		return new CensusResult(census, children, true,
				CensusSeal.of(this.database, census.id()).equals(census.seal()));
	}

	private static FrozenChild read(ResultSet row) throws SQLException {
		@Nullable String answer = row.getString("answer");
		return new FrozenChild(Objects.requireNonNull(row.getObject("child_id", UUID.class)), row.getString("name"),
				Presence.valueOf(row.getString("presence")), row.getObject("class_id", UUID.class),
				row.getString("class_name"), row.getString("sex"), row.getObject("age", Integer.class),
				List.of(status(row, "state_council"), status(row, "student_register"), status(row, "local")),
				row.getString("carer"), row.getString("level"), (answer != null) ? CensusAnswer.valueOf(answer) : null,
				Censuses.ratings(row), new FrozenChild.Sheet(row.getString("grade"),
						row.getObject("boards", Boolean.class), row.getString("care_grade")));
	}

	private static LeftBehind status(ResultSet row, String column) throws SQLException {
		return new LeftBehind(LeftBehind.Type.valueOf(row.getString(column)), row.getString(column + "_why"));
	}

}
