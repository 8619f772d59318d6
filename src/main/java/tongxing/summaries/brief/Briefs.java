package tongxing.summaries.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tongxing.calendar.Terms;
import tongxing.care.CareRecordId;
import tongxing.care.brief.EventReader;
import tongxing.care.brief.Told;
import tongxing.kernel.Letterhead;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.staff.Role;
import tongxing.staff.words.Words;
import tongxing.summaries.cases.Names;
import tongxing.summaries.text.Spoken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the brief of an event from its record, without anybody's name but the author's,
 * and numbers those that a school hands out.
 */
@Service
@Transactional
public class Briefs {

	private final EventReader events;

	private final Names names;

	private final Terms terms;

	private final Letterhead letterhead;

	private final Words words;

	private final JdbcClient database;

	private final ApplicationEventPublisher audit;

	private final CurrentStaff me;

	Briefs(EventReader events, Names names, Terms terms, Letterhead letterhead, Words words, JdbcClient database,
			ApplicationEventPublisher audit, CurrentStaff me) {
		this.events = events;
		this.names = names;
		this.terms = terms;
		this.letterhead = letterhead;
		this.words = words;
		this.database = database;
		this.audit = audit;
		this.me = me;
	}

	/**
	 * A brief and what can be done with it.
	 *
	 * @param numbered whether it has its number
	 * @param mayNumber whether the reader may give it one
	 * @param hidden photos that are left out, because a guardian did not agree
	 */
	public record Shown(Brief brief, boolean numbered, boolean mayNumber, int hidden) {

	}

	/**
	 * The brief of an event, which leaves a row in the audit; not found for those who may
	 * see no child that was there.
	 */
	public Shown show(CareRecordId id, LocalDate today) {
		Told told = this.events.read(id, this.me.id(), today);
		Optional<Integer> number = number(id);
		this.audit.publishEvent(new BriefEvent("BRIEF_READ", id));
		return new Shown(brief(told, number, today, false), number.isPresent(),
				number.isEmpty() && told.counts() && answersFor(told), this.events.hidden(told, today));
	}

	/** The same as a file that leaves the house. */
	public Brief export(CareRecordId id, LocalDate today) {
		Told told = this.events.read(id, this.me.id(), today);
		this.audit.publishEvent(new BriefEvent("BRIEF_EXPORTED", id));
		return brief(told, number(id), today, true);
	}

	/**
	 * Gives a brief the next number of its school year, once; by the author of the record
	 * and those who answer for the program. Refused for what did not take place.
	 */
	public void number(CareRecordId id, LocalDate today) {
		Told told = this.events.read(id, this.me.id(), today);
		if (!answersFor(told)) {
			throw new NotFound("brief");
		}
		if (!told.counts()) {
			throw new RuleViolation("brief.refused.void");
		}
		// numbers are given one after the other
		this.database.sql("select true from school for no key update").query(Boolean.class).list();
		int given = this.database
			.sql("""
					insert into activity_brief (record_id, school_year, number, numbered_on, numbered_by)
					select :id, :year, (select coalesce(max(number), 0) + 1 from activity_brief where school_year = :year), :today, :me
					    on conflict (record_id) do nothing
					""")
			.param("id", id.value())
			.param("year", this.terms.current(today).id().schoolYear())
			.param("today", today)
			.param("me", this.me.id().value())
			.update();
		if (given > 0) {
			this.audit.publishEvent(new BriefEvent("BRIEF_NUMBERED", id));
		}
	}

	private Optional<Integer> number(CareRecordId id) {
		return this.database.sql("select number from activity_brief where record_id = :id")
			.param("id", id.value())
			.query(Integer.class)
			.optional();
	}

	private boolean answersFor(Told told) {
		return told.author().me() || this.me.is(Role.PRINCIPAL, Role.CARE_LEAD);
	}

	private Brief brief(Told told, Optional<Integer> number, LocalDate today, boolean whole) {
		UnaryOperator<String> hiding = this.names.hiding(told.id(), everything(told));
		String space = (this.me.language() == Language.ENGLISH) ? " " : "";
		return Spoken.in(this.me.language(), () -> {
			BriefText text = new BriefText(told, hiding, this.words, space);
			String issue = number.map((one) -> this.words.say("brief.issue", one))
				.orElseGet(() -> this.words.say("brief.issue.open"));
			Brief.Head head = new Brief.Head(this.words.say("brief.masthead"), issue, this.letterhead.school(),
					this.words.full(told.on()), text.title());
			List<String> signature = List.of(this.words.say("brief.author", told.author().name()),
					this.words.say("brief.checked"), this.words.say("brief.seal"));
			return new Brief(this.me.language(), told.on(), head, text.paragraphs(),
					this.events.photos(told, today, whole), signature);
		});
	}

	/** All free text in which a name could stand. */
	private static String everything(Told told) {
		Stream<String> opinions = told.opinions()
			.stream()
			.flatMap((one) -> Stream.of(one.said(), Objects.requireNonNullElse(one.answer(), "")));
		return Stream.concat(Stream.of(told.narrative(), told.details().toString()), opinions)
			.collect(Collectors.joining("\n"));
	}

}
