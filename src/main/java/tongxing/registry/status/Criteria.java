package tongxing.registry.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.Memo;
import tongxing.kernel.RuleViolation;
import tongxing.registry.status.Criterion.Need;
import tongxing.registry.status.LocalCriterion.Basis;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which the school counted and counts children whose parents are away.
 */
@Service
@Transactional
public class Criteria {

	/**
	 * A column for a statement that has <code>:today</code>, so that a page need not ask
	 * apart; read it with {@link #ofColumn}.
	 */
	public static final String COLUMN = """
			(select concat_ws('|', d.need, d.away_for, d.unit, d.under_age) from local_criterion d
			  where d.effective @> :today)""";

	private static final String DECIDED = "registry.criteria";

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	Criteria(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/**
	 * The rule of a day; the usual one for a day on which none was decided.
	 */
	@Transactional(readOnly = true)
	public Criterion localOn(LocalDate day) {
		return all().stream()
			.filter((decided) -> decided.effective().contains(day))
			.map(LocalCriterion::criterion)
			.findFirst()
			.orElse(Criterion.LOCAL);
	}

	/**
	 * The rule as {@link #COLUMN} gives it; the usual one for a day without.
	 */
	public static Criterion ofColumn(@Nullable String text) {
		if (text == null) {
			return Criterion.LOCAL;
		}
		String[] parts = text.split("\\|", -1);
		return Criterion.local(Need.valueOf(parts[0]), Integer.parseInt(parts[1]), ChronoUnit.valueOf(parts[2]),
				(parts.length > 3) ? Integer.valueOf(parts[3]) : null);
	}

	/**
	 * All that were decided, the latest first, by one statement a request.
	 */
	@Transactional(readOnly = true)
	public List<LocalCriterion> all() {
		return Memo.of(DECIDED, () -> this.database.sql("""
				select basis, need, away_for, unit, under_age, effective::text, source from local_criterion
				 order by lower(effective) desc
				""").query((row, number) -> read(row)).list());
	}

	/**
	 * Decides by which rule the school counts from a day on; what held until then ends
	 * the day before. Refuses a day before the latest decision.
	 */
	public void decide(Basis basis, Criterion own, LocalDate from, @Nullable String source, AccountId by) {
		Criterion known = basis.criterion();
		Criterion criterion = (known != null) ? known.asLocal() : own.asLocal();
		all().stream()
			.map(LocalCriterion::effective)
			.map(DateRange::from)
			.filter(from::isBefore)
			.findFirst()
			.ifPresent((later) -> {
				throw new RuleViolation("registry.criterion.changedLater", later);
			});
		this.database.sql("delete from local_criterion where lower(effective) = :from").param("from", from).update();
		this.database
			.sql("update local_criterion set effective = daterange(lower(effective), :from) where effective @> :from")
			.param("from", from)
			.update();
		this.database.sql("""
				insert into local_criterion (id, basis, need, away_for, unit, under_age, effective, source, decided_by)
				values (:id, :basis, :need, :away, :unit, :age, daterange(:from, null), :source, :by)
				""")
			.param("id", Ids.next())
			.param("basis", basis.name())
			.param("need", criterion.need().name())
			.param("away", criterion.awayFor())
			.param("unit", criterion.unit().name())
			.param("age", criterion.underAge())
			.param("from", from)
			.param("source", source)
			.param("by", by.value())
			.update();
		this.events.publishEvent(new CriterionDecided(from));
	}

	private static LocalCriterion read(ResultSet row) throws SQLException {
		Criterion criterion = Criterion.local(Need.valueOf(row.getString("need")), row.getInt("away_for"),
				ChronoUnit.valueOf(row.getString("unit")), row.getObject("under_age", Integer.class));
		return new LocalCriterion(Basis.valueOf(row.getString("basis")), criterion,
				DateRange.parse(row.getString("effective")), row.getString("source"));
	}

}
