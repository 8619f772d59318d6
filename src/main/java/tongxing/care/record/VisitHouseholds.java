package tongxing.care.record;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.household.HouseholdCounting;
import tongxing.registry.household.HouseholdsJoined;
import tongxing.registry.household.HouseholdsParting;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets records follow their households: when two turn out to be one, what was done in
 * either counts for one, also in the past; when that is taken back, it counts as before.
 */
@Component
class VisitHouseholds implements HouseholdCounting {

	private final JdbcClient database;

	private final Terms terms;

	VisitHouseholds(JdbcClient database, Terms terms) {
		this.database = database;
		this.terms = terms;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Changed> changed(HouseholdId kept, HouseholdId merged) {
		Map<TermId, Set<UUID>> visited = new LinkedHashMap<>();
		this.database
			.sql("""
					select distinct p.happened_on, p.household_id from care_participant p join care_record r on r.id = p.record_id
					 where p.household_id in (:kept, :merged) and p.kind = 'HOME_VISIT' and r.outcome = 'DONE'
					   and r.voided_on is null order by 1 desc
					""")
			.param("kept", kept.value())
			.param("merged", merged.value())
			.query((row) -> {
				UUID household = row.getObject(2, UUID.class);
				this.terms.termOf(row.getObject(1, LocalDate.class))
					.map(Term::id)
					.ifPresent((term) -> visited.computeIfAbsent(term, (id) -> new HashSet<>()).add(household));
			});
		return visited.entrySet()
			.stream()
			.filter((term) -> term.getValue().size() > 1)
			.map((term) -> new Changed("care.household.visited", term.getKey(), term.getValue().size(), 1))
			.toList();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void join(HouseholdsJoined joined) {
		for (String sql : List.of("""
				insert into care_household_move (merge_id, record_id, child_id)
				  select :merge, record_id, child_id from care_participant where household_id = :merged
				  union all select :merge, id, null from care_record where household_id = :merged
				""", "update care_participant set household_id = :kept where household_id = :merged",
				"update care_record set household_id = :kept where household_id = :merged")) {
			this.database.sql(sql)
				.param("merge", joined.merge().value())
				.param("kept", joined.kept().value())
				.param("merged", joined.merged().value())
				.update();
		}
	}

	/**
	 * What was moved goes back, and what was recorded since for the children who move
	 * back goes with them. Refused when something was recorded for both homes together.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void part(HouseholdsParting parting) {
		long together = ask(parting,
				"""
						select count(distinct r.id) from care_record r join care_participant p on p.record_id = r.id
						 where r.household_id = :kept and r.recorded_at >= :since and r.voided_on is null
						   and p.child_id = any(:children)
						   and exists (select from care_participant o where o.record_id = r.id and not o.child_id = any(:children))
						""")
			.query(Long.class)
			.single();
		if (together > 0) {
			throw new RuleViolation("care.household.together", together);
		}
		ask(parting, """
				update care_record r set household_id = :merged where r.household_id = :kept
				   and (exists (select from care_household_move m where m.merge_id = :merge and m.record_id = r.id
				                   and m.child_id is null)
				        or r.recorded_at >= :since and exists (select from care_participant p where p.record_id = r.id
				                   and p.child_id = any(:children)))
				""").update();
		ask(parting,
				"""
						update care_participant p set household_id = :merged where p.household_id = :kept
						   and (exists (select from care_household_move m where m.merge_id = :merge and m.record_id = p.record_id
						                   and m.child_id = p.child_id)
						        or p.child_id = any(:children) and exists (select from care_record r where r.id = p.record_id
						                   and r.recorded_at >= :since))
						""")
			.update();
		ask(parting, "delete from care_household_move where merge_id = :merge").update();
	}

	private JdbcClient.StatementSpec ask(HouseholdsParting parting, String sql) {
		return this.database.sql(sql)
			.param("merge", parting.merge().value())
			.param("kept", parting.kept().value())
			.param("merged", parting.merged().value())
			.param("since", Timestamp.from(parting.since()))
			.param("children", parting.children().stream().map(ChildId::value).toArray(UUID[]::new));
	}

}
