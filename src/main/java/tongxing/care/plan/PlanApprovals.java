package tongxing.care.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.view.CareView;
import tongxing.care.view.CareViews;
import tongxing.kernel.Audited;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.staff.AccountId;
import tongxing.staff.editing.StaleEdit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the principal decided about a plan. A plan waits for approval as soon as it is
 * written, and again once it was corrected. For those who may open the plan.
 */
@Service
@Transactional
public class PlanApprovals {

	private static final Set<String> PLANS = Set.of(OneToOnePlan.CODE, EducationPlan.CODE);

	private final CareViews records;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	private final JdbcClient database;

	private final Clock clock;

	PlanApprovals(CareViews records, Vault vault, ApplicationEventPublisher events, JdbcClient database, Clock clock) {
		this.records = records;
		this.vault = vault;
		this.events = events;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * A plan with what was decided about it; not found for those who may not open it.
	 */
	public Plan of(CareRecordId id, AccountId me) {
		CareView view = this.records.opened(id, me, LocalDate.now(this.clock));
		if (!PLANS.contains(view.kind()) || !view.mayOpen()) {
			throw new NotFound("plan");
		}
		List<Decided> all = decisions(id);
		Decided last = all.isEmpty() ? null : all.get(0);
		State state = (last == null || last.version() != view.written().version()) ? State.WAITING : last.decision();
		return new Plan(view, all, state);
	}

	/**
	 * Approves a plan as it was seen, or returns it with a comment.
	 */
	public void decide(CareRecordId id, int version, State decision, @Nullable String comment, AccountId principal) {
		Plan plan = of(id, principal);
		int current = plan.record().written().version();
		if (current != version) {
			throw new StaleEdit(current);
		}
		if (plan.record().written().voidedOn() != null) {
			throw new RuleViolation("care.void.already");
		}
		if (decision == State.RETURNED && (comment == null || comment.isBlank())) {
			throw new RuleViolation("plan.return.needsComment");
		}
		this.database
			.sql("""
					insert into care_plan_decision (id, record_id, record_version, decision, comment, decided_by, decided_on, decided_at)
					values (:id, :record, :version, :decision, :comment, :by, :on, :at)
					""")
			.param("id", Ids.next())
			.param("record", id.value())
			.param("version", version)
			.param("decision", decision.name())
			.param("comment", (comment == null || comment.isBlank()) ? null : this.vault.seal(comment.strip()))
			.param("by", principal.value())
			.param("on", LocalDate.now(this.clock))
			.param("at", Timestamp.from(Instant.now(this.clock)))
			.update();
		plan.record().children().forEach((child) -> this.events.publishEvent(new PlanDecided(id, child.id().value())));
	}

	private List<Decided> decisions(CareRecordId id) {
		return this.database.sql("""
				select d.decision, d.record_version, d.comment, a.name, d.decided_on from care_plan_decision d
				  join account a on a.id = d.decided_by where d.record_id = ? order by d.decided_at desc, d.id desc
				""")
			.param(id.value())
			.query((row, number) -> new Decided(State.valueOf(row.getString(1)), row.getInt(2),
					(row.getBytes(3) != null) ? this.vault.open(row.getBytes(3)) : "", row.getString(4),
					row.getObject(5, LocalDate.class)))
			.list();
	}

	/**
	 * How far the approval is.
	 */
	public enum State {

		WAITING, APPROVED, RETURNED

	}

	/**
	 * A plan as those see it who may.
	 *
	 * @param decisions the latest first
	 */
	public record Plan(CareView record, List<Decided> decisions, State state) {

	}

	/**
	 * What was decided.
	 *
	 * @param version of the plan that was seen
	 */
	public record Decided(State decision, int version, String comment, String by, LocalDate on) {

	}

	/**
	 * The principal decided about a plan.
	 */
	record PlanDecided(CareRecordId plan, UUID child) implements Audited {

		@Override
		public String action() {
			return "PLAN_DECIDED";
		}

		@Override
		public String subject() {
			return this.plan.toString();
		}

	}

}
