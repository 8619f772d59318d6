package tongxing.figures;

import java.time.LocalDate;
import java.util.Objects;

import tongxing.kernel.NotFound;
import tongxing.staff.Caseload;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see the figures of a scope: the school's those who answer for the program, a
 * class's also who leads it or stands in, a helper's own the helper, a child's who may
 * see the child. Everybody else learns nothing of it.
 */
@Service
@Transactional(readOnly = true)
public class FigureAccess {

	private static final Role[] FOR_ALL = { Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN };

	private final JdbcClient database;

	private final Caseload caseload;

	private final ApplicationEventPublisher events;

	FigureAccess(JdbcClient database, Caseload caseload, ApplicationEventPublisher events) {
		this.database = database;
		this.caseload = caseload;
		this.events = events;
	}

	/**
	 * Leaves in the audit that the list behind a figure is taken out of the program.
	 */
	@Transactional
	public void exported(String figure, FigureScope scope) {
		this.events.publishEvent(new FigureExported(figure + " " + scope));
	}

	/**
	 * Refuses with {@link NotFound} a scope that is not there or not for the asker; gives
	 * its name, empty for the school and a grade.
	 */
	public String require(StaffMember me, FigureScope scope, LocalDate today) {
		return switch (scope.kind()) {
			case SCHOOL -> {
				if (!me.is(FOR_ALL)) {
					throw new NotFound("figures");
				}
				yield "";
			}
			case GRADE -> name("""
					select '' from school_class k where :all and k.stage || '-' || k.grade = :grade
					   and :me::uuid is not null and :today::date is not null limit 1
					""", me, scope, today);
			case CLASS -> name("""
					select k.display_name from school_class k where k.id = :id and (:all or exists (
					  select 1 from homeroom h where h.class_id = k.id and h.during @> :today::date
					     and (h.account_id = :me or h.account_id in (select d.from_account from delegation d
					           where d.to_account = :me and d.during @> :today::date))))
					""", me, scope, today);
			case HELPER -> name("""
					select p.name from helper p
					 where p.id = :id and (:all or p.account_id = :me) and :today::date is not null
					""", me, scope, today);
			case CHILD -> {
				this.caseload.require(me.id(), Objects.requireNonNull(scope.id()), today);
				yield "";
			}
		};
	}

	private String name(String sql, StaffMember me, FigureScope scope, LocalDate today) {
		return this.database.sql(sql)
			.param("id", scope.id())
			.param("grade", scope.grade())
			.param("all", me.is(FOR_ALL))
			.param("me", me.id().value())
			.param("today", today)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("figures"));
	}

}
