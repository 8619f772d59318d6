package tongxing.forms.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.care.CareFacts;
import tongxing.care.CareLists;
import tongxing.care.FollowUpFact;
import tongxing.forms.progress.ProgressFile.Entry;
import tongxing.forms.progress.ProgressFile.Mark;
import tongxing.forms.progress.ProgressFile.OfTerm;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.program.ChildAwards;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Surveyed;
import tongxing.registry.ChildId;
import tongxing.registry.Ratings;
import tongxing.registry.Rolls;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a child's file of progress together: ratings of the censuses against those before,
 * awards, growth notes, reviews of plans and promises kept. Nothing is written for it;
 * restricted parts are never in it. Reading it leaves a row in the audit.
 */
@Service
@Transactional
public class ProgressFiles {

	/** A year and a half: more is in the records themselves. */
	private static final int TERMS = 4;

	private static final int MOST = 500;

	private static final List<String> TOLD = List.of("GROWTH_NOTE", "PLAN_REVIEW");

	private final Rolls rolls;

	private final Terms terms;

	private final CareLists records;

	private final CareFacts facts;

	private final ChildAwards awards;

	private final ApplicationEventPublisher events;

	ProgressFiles(Rolls rolls, Terms terms, CareLists records, CareFacts facts, ChildAwards awards,
			ApplicationEventPublisher events) {
		this.rolls = rolls;
		this.terms = terms;
		this.records = records;
		this.facts = facts;
		this.awards = awards;
		this.events = events;
	}

	/**
	 * The file as of a day; whether the asker may see the child is decided before.
	 */
	public ProgressFile of(ChildId child, AccountId me, LocalDate today) {
		ChildFacts known = this.rolls.facts(List.of(child))
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("child"));
		List<Term> begun = this.terms.all()
			.stream()
			.filter((term) -> !term.firstDay().isAfter(today))
			.sorted(Comparator.comparing(Term::firstDay).reversed())
			.limit(TERMS)
			.toList();
		List<Entry> entries = begun.isEmpty() ? List.of()
				: entries(child, me, new DateRange(begun.get(begun.size() - 1).firstDay(), today), today);
		this.events.publishEvent(ChildChanged.of("PROGRESS_FILE_READ", child));
		return new ProgressFile(known.name(),
				known.lastStayIn(new DateRange(LocalDate.EPOCH, today)).map(ChildFacts.Stay::className).orElse(""),
				begun.stream().map((term) -> of(term, known, entries, today)).toList());
	}

	private static OfTerm of(Term term, ChildFacts child, List<Entry> entries, LocalDate today) {
		DateRange days = term.attribution();
		List<Entry> own = entries.stream().filter((entry) -> days.contains(entry.on())).toList();
		return new OfTerm(term, marks(child, days, today),
				(int) own.stream().filter((entry) -> "KEPT".equals(entry.what())).count(), own);
	}

	private static List<Mark> marks(ChildFacts child, DateRange days, LocalDate today) {
		List<Surveyed> rated = child.censuses()
			.stream()
			.filter((one) -> one.ratings().any() && one.answeredBy(today))
			.sorted(Comparator.comparing(Surveyed::day))
			.toList();
		Optional<Surveyed> now = rated.stream().filter((one) -> days.contains(one.day())).reduce((a, b) -> b);
		Ratings before = rated.stream()
			.filter((one) -> one.day().isBefore(days.from()))
			.reduce((a, b) -> b)
			.map(Surveyed::ratings)
			.orElse(Ratings.NONE);
		Ratings ratings = now.map(Surveyed::ratings).orElse(Ratings.NONE);
		return Stream.of(Ratings.Dimension.values())
			.map((one) -> new Mark(one, ratings.of(one), before.of(one)))
			.toList();
	}

	private List<Entry> entries(ChildId child, AccountId me, DateRange days, LocalDate today) {
		List<Entry> entries = new ArrayList<>();
		this.awards.of(child, days)
			.forEach((award) -> entries
				.add(new Entry(award.on(), "AWARD", award.title() + "（" + award.by() + "）", null)));
		this.records.chronology(child, null, me, today, MOST)
			.stream()
			.filter((line) -> TOLD.contains(line.kind()) && !line.isVoid() && days.contains(line.on()))
			.forEach((line) -> entries.add(new Entry(line.on(), line.kind(), line.excerpt(), line.id().toString())));
		this.facts.followUps(List.of(child), days.from(), today)
			.stream()
			.filter((promise) -> "DONE".equals(promise.closedHow()) && promise.closedOn() != null)
			.forEach((promise) -> entries.add(kept(promise)));
		entries.sort(Comparator.comparing(Entry::on).reversed());
		return entries;
	}

	private static Entry kept(FollowUpFact promise) {
		LocalDate closed = promise.closedOn();
		return new Entry((closed != null) ? closed : promise.dueOn(), "KEPT", promise.what(),
				promise.record().toString());
	}

}
