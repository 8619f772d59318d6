package tongxing.summaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.staff.Caseload;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

/**
 * Who may have which summary: the school's is for those who answer for the program, a
 * class's also for who leads it, a helper's own for the helper, a child's for who may see
 * the child. Everybody else learns nothing of it.
 */
@Service
@Transactional(readOnly = true)
public class SummaryScopes {

	private static final Role[] FOR_ALL = { Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN };

	private static final String LED = """
			exists (select 1 from homeroom h
			         where h.class_id = k.id and h.during @> :today::date
			           and (h.account_id = :me or h.account_id in (
			                 select d.from_account from delegation d where d.to_account = :me and d.during @> :today::date)))
			""";

	private final JdbcClient database;

	private final Caseload caseload;

	SummaryScopes(JdbcClient database, Caseload caseload) {
		this.database = database;
		this.caseload = caseload;
	}

	/**
	 * What a member of staff may choose from, for a school year.
	 */
	public List<SummaryChoice> of(StaffMember me, int schoolYear, LocalDate today) {
		List<SummaryChoice> choices = new ArrayList<>();
		if (me.is(FOR_ALL)) {
			choices.add(new SummaryChoice(FigureScope.SCHOOL, ""));
		}
		choices.addAll(this.database.sql("""
				select k.id, k.display_name from school_class k where k.school_year = :year and (:all or %s)
				 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade,
				          length(k.number), k.number
				""".formatted(LED))
			.param("year", schoolYear)
			.param("all", me.is(FOR_ALL))
			.param("me", me.id().value())
			.param("today", today)
			.query((row, number) -> new SummaryChoice(
					new FigureScope(FigureScope.Kind.CLASS, row.getObject(1, UUID.class)), row.getString(2)))
			.list());
		choices.addAll(this.database.sql("select id, name from helper where account_id = :me")
			.param("me", me.id().value())
			.query((row, number) -> new SummaryChoice(
					new FigureScope(FigureScope.Kind.HELPER, row.getObject(1, UUID.class)), row.getString(2)))
			.list());
		return choices;
	}

	/**
	 * Refuses with {@link NotFound} a scope that is not there or not for the asker.
	 */
	public void require(StaffMember me, FigureScope scope, LocalDate today) {
		boolean allowed = switch (scope.kind()) {
			case SCHOOL -> me.is(FOR_ALL);
			case CLASS ->
				exists("select 1 from school_class k where k.id = :id and (:all or " + LED + ")", me, scope, today);
			case HELPER ->
				exists("""
						select 1 from helper p where p.id = :id and (:all or p.account_id = :me) and :today::date is not null
						""",
						me, scope, today);
			case CHILD -> this.caseload.includes(me.id(), Objects.requireNonNull(scope.id()), today);
		};
		if (!allowed) {
			throw new NotFound("summary");
		}
	}

	private boolean exists(String sql, StaffMember me, FigureScope scope, LocalDate today) {
		return this.database.sql(sql)
			.param("id", scope.id())
			.param("all", me.is(FOR_ALL))
			.param("me", me.id().value())
			.param("today", today)
			.query()
			.optionalValue()
			.isPresent();
	}

}
