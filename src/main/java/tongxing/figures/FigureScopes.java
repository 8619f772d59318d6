package tongxing.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tongxing.figures.FigureScope.Kind;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which scopes somebody may choose: those that {@link FigureAccess} lets them see.
 */
@Service
@Transactional(readOnly = true)
public class FigureScopes {

	/**
	 * A scope to choose.
	 *
	 * @param name the class or the helper; empty for the school and for a grade
	 */
	public record Choice(FigureScope scope, String name) {

	}

	private static final Role[] FOR_ALL = { Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN };

	private final JdbcClient database;

	FigureScopes(JdbcClient database) {
		this.database = database;
	}

	/**
	 * What a member of staff may choose from in a school year: the school, its grades and
	 * classes or the classes led, then the member's own pairings; by one statement.
	 */
	public List<Choice> of(StaffMember me, int schoolYear, LocalDate today) {
		boolean all = me.is(FOR_ALL);
		List<Choice> grades = new ArrayList<>();
		List<Choice> others = new ArrayList<>();
		this.database.sql("""
				select 'CLASS' as kind, k.id, k.display_name as name, k.stage || '-' || k.grade as grade,
				       array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage) as stage, k.grade as place,
				       length(k.number) as width, k.number
				  from school_class k where k.school_year = :year and (:all or exists (
				    select 1 from homeroom h where h.class_id = k.id and h.during @> :today::date
				       and (h.account_id = :me or h.account_id in (select d.from_account from delegation d
				             where d.to_account = :me and d.during @> :today::date))))
				union all
				select 'HELPER', id, name, '', 9, 0, 0, '' from helper where account_id = :me
				 order by 5, 6, 7, 8
				""")
			.param("year", schoolYear)
			.param("all", all)
			.param("me", me.id().value())
			.param("today", today)
			.query((row) -> {
				Kind kind = Kind.valueOf(row.getString(1));
				others.add(new Choice(new FigureScope(kind, row.getObject(2, UUID.class)), row.getString(3)));
				if (all && kind == Kind.CLASS) {
					grades.add(new Choice(FigureScope.ofGrade(row.getString(4)), ""));
				}
			});
		List<Choice> choices = new ArrayList<>();
		if (all) {
			choices.add(new Choice(FigureScope.SCHOOL, ""));
		}
		choices.addAll(grades.stream().distinct().toList());
		choices.addAll(others);
		return choices;
	}

}
