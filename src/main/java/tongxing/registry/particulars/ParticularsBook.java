package tongxing.registry.particulars;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Vault;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps particulars, what is about health and people sealed, and assessments of care.
 * Whether the asker may see the child is decided before.
 */
@Service
@Transactional
public class ParticularsBook {

	private final JdbcClient database;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	ParticularsBook(JdbcClient database, Vault vault, ApplicationEventPublisher events) {
		this.database = database;
		this.vault = vault;
		this.events = events;
	}

	/**
	 * Those of many children by one statement, the assessment as of a day.
	 */
	@Transactional(readOnly = true)
	public Map<ChildId, Particulars> of(Collection<ChildId> children, LocalDate day) {
		Map<ChildId, Particulars> found = new HashMap<>();
		this.database.sql("""
				select a.id as child, p.*,
				       (select g.grade from care_grade g where g.child_id = a.id and g.graded_on <= :day
				         order by g.graded_on desc limit 1) as grade
				  from unnest(:ids::uuid[]) as a (id) left join particulars p on p.id = a.id
				""")
			.param("ids", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.param("day", day)
			.query((row) -> {
				found.put(new ChildId(row.getObject("child", UUID.class)), read(row));
			});
		return found;
	}

	@Transactional(readOnly = true)
	public Particulars of(ChildId child, LocalDate day) {
		return of(List.of(child), day).getOrDefault(child, Particulars.NONE);
	}

	/**
	 * Replaces what is kept of a child.
	 */
	public void keep(ChildId child, Particulars kept) {
		this.database
			.sql("""
					insert into particulars (id, registered, registered_at, income, health, disability, illness, elders, version)
					values (:child, :registered, :at, :income, :health, :disability, :illness, :elders, 1)
					on conflict (id) do update set registered = excluded.registered, registered_at = excluded.registered_at,
					  income = excluded.income, health = excluded.health, disability = excluded.disability,
					  illness = excluded.illness, elders = excluded.elders, version = particulars.version + 1
					""")
			.param("child", child.value())
			.param("registered", kept.registered())
			.param("at", blank(kept.registeredAt()) ? null : kept.registeredAt())
			.param("income", kept.income().stream().map(Income::name).sorted().toArray(String[]::new))
			.param("health", sealed((kept.health() != null) ? kept.health().name() : null))
			.param("disability", sealed(kept.disability()))
			.param("illness", sealed(kept.illness()))
			.param("elders", sealed(Elder.lines(kept.elders())))
			.update();
		this.events.publishEvent(ChildChanged.of("PARTICULARS_CHANGED", child));
	}

	/**
	 * Says how well a child is cared for from a day on; the same grade again changes
	 * nothing.
	 */
	public void grade(ChildId child, CareGrade grade, LocalDate day, AccountId by) {
		int graded = this.database.sql("""
				insert into care_grade (child_id, graded_on, grade, graded_by)
				select :child, :day, :grade, :by where :grade is distinct from (select g.grade from care_grade g
				  where g.child_id = :child and g.graded_on <= :day order by g.graded_on desc limit 1)
				on conflict (child_id, graded_on) do update set grade = excluded.grade, graded_by = excluded.graded_by
				""")
			.param("child", child.value())
			.param("day", day)
			.param("grade", grade.name())
			.param("by", by.value())
			.update();
		if (graded > 0) {
			this.events.publishEvent(new ChildChanged("CARE_GRADED", child.value(), grade.name(), null));
		}
	}

	private Particulars read(ResultSet row) throws SQLException {
		@Nullable Array kept = row.getArray("income");
		Set<Income> income = (kept == null) ? Set.of()
				: Stream.of((String[]) kept.getArray()).map(Income::valueOf).collect(Collectors.toSet());
		@Nullable String grade = row.getString("grade");
		@Nullable String health = open(row, "health");
		return new Particulars(row.getInt("version"), row.getObject("registered", Boolean.class),
				row.getString("registered_at"), (health != null) ? Particulars.Health.valueOf(health) : null,
				open(row, "disability"), open(row, "illness"), Elder.ofLines(open(row, "elders")), income,
				(grade != null) ? CareGrade.valueOf(grade) : null);
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private byte @Nullable [] sealed(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : this.vault.seal(text);
	}

	private @Nullable String open(ResultSet row, String column) throws SQLException {
		byte @Nullable [] sealed = row.getBytes(column);
		return (sealed != null) ? this.vault.open(sealed) : null;
	}

}
