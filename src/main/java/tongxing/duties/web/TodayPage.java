package tongxing.duties.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.care.CareLists;
import tongxing.care.campaign.Campaigns;
import tongxing.duties.Duties;
import tongxing.duties.Duty;
import tongxing.duties.DutyBook;
import tongxing.duties.DutyStatus;
import tongxing.duties.SchoolBoard;
import tongxing.duties.TodayNotice;
import tongxing.duties.web.Today.Progress;
import tongxing.duties.web.Today.Promise;
import tongxing.duties.web.Today.WeekDay;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.SchoolClassId;
import tongxing.registry.attention.Attention;
import tongxing.staff.AccountId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the home page: a teacher's children, or the school for those who answer for it.
 */
@Component
@Transactional(readOnly = true)
class TodayPage {

	private static final int SOON = Duty.SOON_DAYS;

	private static final int MOST_PROMISES = 8;

	private static final Role[] LEADING = { Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN, Role.COUNSELLOR };

	private final CurrentStaff me;

	private final Terms terms;

	private final Rolls rolls;

	private final Duties duties;

	private final Attention attention;

	private final CareLists promises;

	private final List<SchoolBoard> boards;

	private final List<TodayNotice> notices;

	private final TodayItems items;

	private final Campaigns campaigns;

	private final Clock clock;

	TodayPage(CurrentStaff me, Terms terms, Rolls rolls, Duties duties, Attention attention, CareLists promises,
			List<SchoolBoard> boards, List<TodayNotice> notices, TodayItems items, Campaigns campaigns, Clock clock) {
		this.me = me;
		this.terms = terms;
		this.rolls = rolls;
		this.duties = duties;
		this.attention = attention;
		this.promises = promises;
		this.boards = boards;
		this.notices = notices;
		this.items = items;
		this.campaigns = campaigns;
		this.clock = clock;
	}

	boolean leads() {
		return this.me.is(LEADING);
	}

	/**
	 * Whether the member may see the figures of the whole school.
	 */
	boolean answers() {
		return this.me.is(Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN);
	}

	/**
	 * What the member is to be told before anything else.
	 */
	List<TodayNotice.Notice> notices() {
		return this.notices.stream().flatMap((one) -> one.of(this.me.id()).stream()).toList();
	}

	Today page() {
		LocalDate today = LocalDate.now(this.clock);
		Optional<Term> term = this.terms.termOf(today);
		if (term.isEmpty()) {
			return Today.empty(today);
		}
		return leads() ? school(term.get(), today) : mine(term.get(), today, false);
	}

	/**
	 * All that is open of one's own children, without a limit, for the sheet of paper.
	 */
	Today sheet() {
		LocalDate today = LocalDate.now(this.clock);
		return this.terms.termOf(today).map((term) -> mine(term, today, true)).orElseGet(() -> Today.empty(today));
	}

	private Today school(Term term, LocalDate today) {
		List<SchoolBoard.Tile> tiles = !answers() ? List.of()
				: this.boards.stream().flatMap((board) -> board.tiles(term, today).stream()).toList();
		Today.Section none = new Today.Section(List.of(), 0, 0, 0);
		return new Today(today, today.plusDays(SOON), week(term, today), List.of(), none, none, List.of(),
				promises(today, true), List.of(), 0, tiles, List.of());
	}

	private Today mine(Term term, LocalDate today, boolean whole) {
		AccountId account = this.me.id();
		List<ChildFacts> children = this.rolls.factsOfCaseload(account.value(), today);
		DutyBook book = this.duties.book(children, term, today);
		List<Duty> open = book.duties().stream().filter((duty) -> duty.status().isOpen() && !duty.observed()).toList();
		List<Promise> promised = promises(today, false);
		Set<ChildId> own = own(book, account, today);
		return new Today(today, today.plusDays(SOON), week(term, today),
				Stream
					.concat(this.items.handOvers(children, book.facts().pairings(), account, today).stream(),
							this.items.alerts(children, this.attention.of(children, today), open, today).stream())
					.toList(),
				this.items.overdue(children, open, today, whole), this.items.due(children, open, today, whole),
				days(open, promised, today), promised.stream().limit(MOST_PROMISES).toList(), progress(book, own),
				own.size(), List.of(), groups(book, account, today));
	}

	/** What is open of the classes the account leads. */
	private List<Today.GroupItem> groups(DutyBook book, AccountId account, LocalDate today) {
		if (book.groups().stream().noneMatch((duty) -> duty.status().isOpen() && duty.owner().isPresent())) {
			return List.of();
		}
		Set<SchoolClassId> led = this.campaigns.led(account, today).keySet();
		return book.groups()
			.stream()
			.filter((duty) -> duty.status().isOpen() && duty.owner().filter(led::contains).isPresent())
			.map(this.items::group)
			.toList();
	}

	private static int week(Term term, LocalDate today) {
		return today.isAfter(term.lastDay()) ? 0 : term.teachingWeek(today);
	}

	private List<Promise> promises(LocalDate today, boolean mine) {
		return this.promises.promises(this.me.id(), mine, true, today)
			.stream()
			.map((line) -> new Promise(line.child().toString(), line.childName(), line.what(), line.due(),
					line.daysOver(today)))
			.toList();
	}

	/**
	 * The children paired with the account; if there are none, all it may see.
	 */
	private static Set<ChildId> own(DutyBook book, AccountId account, LocalDate today) {
		Set<ChildId> paired = book.facts()
			.pairings()
			.stream()
			.filter((pairing) -> account.equals(pairing.account()) && pairing.during().contains(today))
			.map(PairingSpan::child)
			.collect(Collectors.toSet());
		return paired.isEmpty() ? book.facts().children().stream().map(ChildFacts::id).collect(Collectors.toSet())
				: paired;
	}

	private static List<WeekDay> days(List<Duty> open, List<Promise> promised, LocalDate today) {
		List<WeekDay> days = new ArrayList<>(SOON + 1);
		for (int i = 0; i <= SOON; i++) {
			LocalDate day = today.plusDays(i);
			long due = open.stream().filter((duty) -> day.equals(duty.window().to())).count();
			long asked = promised.stream().filter((promise) -> day.equals(promise.due())).count();
			days.add(new WeekDay(day, i == 0, (int) (due + asked)));
		}
		return days;
	}

	/**
	 * For each rule with windows the one that began last.
	 */
	private List<Progress> progress(DutyBook book, Set<ChildId> own) {
		Map<String, List<Duty>> windows = book.duties()
			.stream()
			.filter((duty) -> own.contains(duty.child()) && duty.comesAgain())
			.filter((duty) -> duty.status() != DutyStatus.UPCOMING && duty.status() != DutyStatus.WAIVED)
			.collect(Collectors.groupingBy(Duty::rule, java.util.LinkedHashMap::new, Collectors.toList()));
		List<Progress> progress = new ArrayList<>();
		for (List<Duty> duties : windows.values()) {
			String part = duties.stream()
				.max(Comparator.comparing((duty) -> duty.window().from()))
				.orElseThrow()
				.part();
			List<Duty> now = duties.stream().filter((duty) -> duty.part().equals(part)).toList();
			int done = (int) now.stream().filter((duty) -> !duty.status().isOpen()).count();
			progress.add(new Progress(this.items.title(now.get(0)), done, now.size(), 200L * done / now.size()));
		}
		return progress;
	}

}
