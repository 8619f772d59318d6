package tongxing.suggestions.hardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.particulars.Particulars;
import tongxing.registry.particulars.ParticularsBook;
import tongxing.registry.trait.Hardship;
import tongxing.registry.trait.Hardships;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hardships the facts speak for today, and what people answered. Whether the asker may
 * see the children is decided before.
 */
@Service
@Transactional
public class HardshipHints {

	/**
	 * What was dismissed is not asked again for so long, unless there are other facts.
	 */
	private static final int SILENT_DAYS = 180;

	/** Talks of so many days are looked at. */
	private static final int CONCERN_DAYS = 60;

	private final JdbcClient database;

	private final Rolls rolls;

	private final ParticularsBook particulars;

	private final Hardships hardships;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HardshipHints(JdbcClient database, Rolls rolls, ParticularsBook particulars, Hardships hardships,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.rolls = rolls;
		this.particulars = particulars;
		this.hardships = hardships;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An answer that was given.
	 *
	 * @param note why it was accepted or dismissed
	 */
	public record Answer(ChildId child, String name, Hardship kind, boolean accepted, String note, String by,
			LocalDate on) {

	}

	/**
	 * What is open of the whole school.
	 */
	@Transactional(readOnly = true)
	public List<HardshipHint> ofSchool() {
		LocalDate today = today();
		return of(this.rolls.facts(this.rolls.ofSchool(new DateRange(today, today))), today);
	}

	/**
	 * What is open of one child.
	 */
	@Transactional(readOnly = true)
	public List<HardshipHint> of(ChildId child) {
		return of(this.rolls.facts(List.of(child)), today());
	}

	private List<HardshipHint> of(List<ChildFacts> children, LocalDate today) {
		List<ChildId> ids = children.stream().map(ChildFacts::id).toList();
		Map<ChildId, Particulars> particulars = this.particulars.of(ids, today);
		Map<ChildId, Integer> concerns = concerns(ids, today);
		Set<String> dismissed = dismissed(ids, today);
		return children.stream()
			.flatMap((child) -> HardshipRules
				.of(child,
						new HardshipRules.Signals(particulars.getOrDefault(child.id(), Particulars.NONE)
							.health() == Particulars.Health.ILL, concerns.getOrDefault(child.id(), 0)),
						today)
				.stream())
			.filter((hint) -> !dismissed.contains(hint.child() + hint.mark()))
			.toList();
	}

	/**
	 * Enters the hardship that was suggested; the facts and the note are its reason.
	 * @param said the facts in words
	 */
	public void accept(ChildId child, String mark, String said, @Nullable String note, AccountId by) {
		HardshipHint open = require(child, mark);
		String why = (note != null && !note.isBlank()) ? said + note.strip() : said;
		this.hardships.begin(child, open.kind(), today(), null, why, by);
		keep(open, true, why, by);
	}

	/**
	 * Says why it is none.
	 */
	public void dismiss(ChildId child, String mark, @Nullable String note, AccountId by) {
		if (note == null || note.isBlank()) {
			throw new RuleViolation("suggestions.needsReason");
		}
		keep(require(child, mark), false, note.strip(), by);
	}

	private HardshipHint require(ChildId child, String mark) {
		return of(child).stream()
			.filter((one) -> one.mark().equals(mark))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("suggestions.gone"));
	}

	private void keep(HardshipHint answered, boolean accepted, String note, AccountId by) {
		this.database.sql("""
				insert into hardship_answer (id, child_id, kind, reasons, accepted, note, answered_by, answered_on)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Ids.next(), answered.child().value(), answered.kind().name(), answered.codes(), accepted, note,
					by.value(), today())
			.update();
		this.events.publishEvent(new ChildChanged(accepted ? "HARDSHIP_HINT_ACCEPTED" : "HARDSHIP_HINT_DISMISSED",
				answered.child().value(), answered.kind().name(), note));
	}

	/**
	 * The answers about one child, or the latest of the school, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Answer> answers(@Nullable ChildId child, int most) {
		return this.database.sql("""
				select h.child_id, c.name, h.kind, h.accepted, h.note, a.name, h.answered_on
				  from hardship_answer h join child c on c.id = h.child_id join account a on a.id = h.answered_by
				 where :child::uuid is null or h.child_id = :child order by h.answered_on desc, h.id desc limit :most
				""")
			.param("child", (child != null) ? child.value() : null)
			.param("most", most)
			.query((row, number) -> new Answer(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					Hardship.valueOf(row.getString(3)), row.getBoolean(4), row.getString(5), row.getString(6),
					row.getObject(7, LocalDate.class)))
			.list();
	}

	private Set<String> dismissed(Collection<ChildId> children, LocalDate today) {
		return new HashSet<>(this.database.sql("""
				select child_id || kind || ':' || reasons from hardship_answer
				 where not accepted and answered_on > :since and child_id = any(:ids)
				""")
			.param("since", today.minusDays(SILENT_DAYS))
			.param("ids", ids(children))
			.query(String.class)
			.list());
	}

	private Map<ChildId, Integer> concerns(Collection<ChildId> children, LocalDate today) {
		Map<ChildId, Integer> found = new HashMap<>();
		this.database.sql("""
				select p.child_id, count(*) from care_participant p join care_record r on r.id = p.record_id
				 where p.kind = 'TALK' and p.happened_on between :since and :today and p.voided_on is null
				   and (r.details ->> 'concern')::int >= 4 and p.child_id = any(:ids)
				 group by p.child_id
				""")
			.param("since", today.minusDays(CONCERN_DAYS))
			.param("today", today)
			.param("ids", ids(children))
			.query((row) -> {
				found.put(new ChildId(row.getObject(1, UUID.class)), row.getInt(2));
			});
		return found;
	}

	private static UUID[] ids(Collection<ChildId> children) {
		return children.stream().map(ChildId::value).toArray(UUID[]::new);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
