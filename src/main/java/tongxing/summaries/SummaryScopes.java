package tongxing.summaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.figures.FigureScope;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

/**
 * What somebody may choose a summary of: exactly the scopes that
 * {@link tongxing.figures.FigureAccess} lets them see.
 */
@Service
@Transactional(readOnly = true)
public class SummaryScopes {

	/**
	 * A scope of which somebody may have a summary.
	 *
	 * @param name the class or the helper, empty for the school
	 */
	public record Choice(FigureScope scope, String name) {

	}

	private static final Role[] FOR_ALL = { Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN };

	private static final String LED = """
			exists (select 1 from homeroom h
			         where h.class_id = k.id and h.during @> :today::date
			           and (h.account_id = :me or h.account_id in (
			                 select d.from_account from delegation d where d.to_account = :me and d.during @> :today::date)))
			""";

	private final JdbcClient database;

	SummaryScopes(JdbcClient database) {
		this.database = database;
	}

	/**
	 * What a member of staff may choose from, for a school year.
	 */
	public List<Choice> of(StaffMember me, int schoolYear, LocalDate today) {
		List<Choice> choices = new ArrayList<>();
		if (me.is(FOR_ALL)) {
			choices.add(new Choice(FigureScope.SCHOOL, ""));
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
			.query((row, number) -> new Choice(new FigureScope(FigureScope.Kind.CLASS, row.getObject(1, UUID.class)),
					row.getString(2)))
			.list());
		choices.addAll(this.database.sql("select id, name from helper where account_id = :me")
			.param("me", me.id().value())
			.query((row, number) -> new Choice(new FigureScope(FigureScope.Kind.HELPER, row.getObject(1, UUID.class)),
					row.getString(2)))
			.list());
		return choices;
	}

}
