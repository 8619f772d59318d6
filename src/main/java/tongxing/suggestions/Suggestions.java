package tongxing.suggestions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.duties.Duties;
import tongxing.duties.Duty;
import tongxing.duties.DutyStatus;
import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Roll;
import tongxing.registry.Rolls;
import tongxing.registry.child.CareLevels;
import tongxing.registry.status.LeftBehind;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the facts speak for today, and what people answered. Whether the asker may see the
 * children is decided before.
 */
@Service
@Transactional
public class Suggestions {

	/**
	 * What was dismissed is not asked again for so long, unless there are other facts.
	 */
	private static final int SILENT_DAYS = 90;

	/** Talks of so many days are looked at. */
	private static final int CONCERN_DAYS = 60;

	private final JdbcClient database;

	private final Rolls rolls;

	private final Terms terms;

	private final Duties duties;

	private final CareLevels levels;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Suggestions(JdbcClient database, Rolls rolls, Terms terms, Duties duties, CareLevels levels,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.rolls = rolls;
		this.terms = terms;
		this.duties = duties;
		this.levels = levels;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An answer that was given.
	 *
	 * @param proposed the level that was proposed
	 * @param codes the facts that spoke for it
	 * @param note why it was accepted or dismissed
	 */
	public record Answer(ChildId child, String name, CareLevel proposed, String codes, boolean accepted, String note,
			String by, LocalDate on) {

	}

	/**
	 * What is open of the whole school, raises first.
	 */
	@Transactional(readOnly = true)
	public List<Suggestion> ofSchool() {
		LocalDate today = today();
		return of(this.rolls.rollOfSchool(new DateRange(today, today), today), today);
	}

	/**
	 * What is open of one child.
	 */
	@Transactional(readOnly = true)
	public Optional<Suggestion> of(ChildId child) {
		LocalDate today = today();
		return of(this.rolls.roll(List.of(child), today), today).stream().findFirst();
	}

	private List<Suggestion> of(Roll roll, LocalDate today) {
		Set<String> dismissed = dismissed(roll.ids(), today);
		Map<ChildId, LocalDate> concerns = concerns(roll.ids(), today);
		Map<ChildId, LocalDate> notMet = notMet(roll.children(), today);
		Map<ChildId, Boolean> reachable = roll.reachable(today);
		return roll.children()
			.stream()
			.flatMap((child) -> LevelRules
				.of(child,
						new Signals(LeftBehind.of(child, roll.local(), today).type(),
								Boolean.FALSE.equals(reachable.get(child.id())), concerns.get(child.id()),
								notMet.get(child.id())),
						today)
				.stream())
			.filter((one) -> !dismissed.contains(one.child() + one.mark()))
			.sorted((one, other) -> Boolean.compare(other.raises(), one.raises()))
			.toList();
	}

	/**
	 * Sets the level that was proposed; the facts and the note are its reason.
	 * @param said the facts in words
	 */
	public void accept(ChildId child, String mark, String said, @Nullable String note, AccountId by) {
		Suggestion open = require(child, mark);
		String why = (note != null && !note.isBlank()) ? said + note.strip() : said;
		this.levels.decide(child, open.proposed(), today(), why, by);
		keep(open, true, why, by);
	}

	/**
	 * Says why the level stays.
	 */
	public void dismiss(ChildId child, String mark, @Nullable String note, AccountId by) {
		if (note == null || note.isBlank()) {
			throw new RuleViolation("suggestions.needsReason");
		}
		keep(require(child, mark), false, note.strip(), by);
	}

	/**
	 * Refuses a suggestion that is no longer there, or that other facts speak for now.
	 */
	private Suggestion require(ChildId child, String mark) {
		return of(child).filter((one) -> one.mark().equals(mark))
			.orElseThrow(() -> new RuleViolation("suggestions.gone"));
	}

	private void keep(Suggestion answered, boolean accepted, String note, AccountId by) {
		this.database
			.sql("""
					insert into suggestion_answer (id, child_id, present, proposed, reasons, accepted, note, answered_by, answered_on)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(Ids.next(), answered.child().value(), answered.present().name(), answered.proposed().name(),
					answered.codes(), accepted, note, by.value(), today())
			.update();
		this.events.publishEvent(new SuggestionAnswered(answered.child(), accepted, note));
	}

	/**
	 * The answers about one child, or the latest of the school, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Answer> answers(@Nullable ChildId child, int most) {
		return this.database.sql("""
				select s.child_id, c.name, s.proposed, s.reasons, s.accepted, s.note, a.name as decider, s.answered_on
				  from suggestion_answer s join child c on c.id = s.child_id join account a on a.id = s.answered_by
				 where :child::uuid is null or s.child_id = :child order by s.answered_on desc, s.id desc limit :most
				""")
			.param("child", (child != null) ? child.value() : null)
			.param("most", most)
			.query((row, number) -> new Answer(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					CareLevel.valueOf(row.getString(3)), row.getString(4), row.getBoolean(5), row.getString(6),
					row.getString(7), row.getObject(8, LocalDate.class)))
			.list();
	}

	private Set<String> dismissed(Collection<ChildId> children, LocalDate today) {
		return new HashSet<>(this.database.sql("""
				select child_id || proposed || ':' || reasons from suggestion_answer
				 where not accepted and answered_on > :since and child_id = any(:ids)
				""")
			.param("since", today.minusDays(SILENT_DAYS))
			.param("ids", ids(children))
			.query(String.class)
			.list());
	}

	private Map<ChildId, LocalDate> concerns(Collection<ChildId> children, LocalDate today) {
		Map<ChildId, LocalDate> found = new HashMap<>();
		this.database.sql("""
				select p.child_id, max(p.happened_on) from care_participant p join care_record r on r.id = p.record_id
				 where p.kind = 'TALK' and p.happened_on between :since and :today and p.voided_on is null
				   and (r.details ->> 'concern')::int >= 4 and p.child_id = any(:ids)
				 group by p.child_id
				""")
			.param("since", today.minusDays(CONCERN_DAYS))
			.param("today", today)
			.param("ids", ids(children))
			.query((row) -> {
				found.put(new ChildId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
			});
		return found;
	}

	/**
	 * The clock of the duty says who; the day is the one by which a parent was to be met.
	 */
	private Map<ChildId, LocalDate> notMet(List<ChildFacts> children, LocalDate today) {
		Map<ChildId, LocalDate> found = new HashMap<>();
		Optional<Term> term = this.terms.termOf(today);
		if (term.isPresent()) {
			for (Duty duty : this.duties.of(children, term.get(), today)) {
				LocalDate due = duty.window().to();
				if ("PARENT_MET".equals(duty.recordKind()) && duty.status() == DutyStatus.OVERDUE && due != null) {
					found.put(duty.child(), due);
				}
			}
		}
		return found;
	}

	private static UUID[] ids(Collection<ChildId> children) {
		return children.stream().map(ChildId::value).toArray(UUID[]::new);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
