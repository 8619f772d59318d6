package tongxing.operations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongxing.archive.Restore;
import tongxing.calendar.Schools;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.calendar.UsualTerms;
import tongxing.kernel.Audited;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;
import tongxing.staff.AccountId;
import tongxing.staff.accounts.Accounts;
import tongxing.staff.accounts.NewAccount;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first run: before anybody has an account, whoever reads the console's code may fill
 * the demo school in or set up a school. Afterwards it does not exist.
 */
@Service
public class SetUp {

	/**
	 * What a school says of itself at the first start: its name and stages, the days of
	 * the present term, and who begins.
	 */
	public record FirstSchool(String name, List<String> stages, TermId term, DateRange teaching, NewAccount account) {

	}

	private static final Logger logger = LoggerFactory.getLogger(SetUp.class);

	private final SetUpCode code;

	private final DemoSchool demo;

	private final Schools schools;

	private final Terms terms;

	private final Accounts accounts;

	private final Restore restore;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private volatile boolean over;

	SetUp(SetUpCode code, DemoSchool demo, Schools schools, Terms terms, Accounts accounts, Restore restore,
			ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.code = code;
		this.demo = demo;
		this.schools = schools;
		this.terms = terms;
		this.accounts = accounts;
		this.restore = restore;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	@EventListener
	void started(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null && isOpen()) {
			logger.info("No school yet. Open http://localhost:{}/setup and enter this code: {}", port,
					this.code.shown());
			logger.info("还没有学校。请打开 http://localhost:{}/setup ，输入设置码：{}", port, this.code.shown());
		}
	}

	/**
	 * Whether nobody has an account yet. Asks the database only until somebody has one.
	 */
	public boolean isOpen() {
		if (!this.over) {
			this.over = !this.accounts.none();
		}
		return !this.over;
	}

	/**
	 * Whether this is the code of the console; refuses after too many wrong ones.
	 */
	public boolean accepts(String typed) {
		mustBeOpen();
		return this.code.is(typed);
	}

	/** What lets a large upload begin, for who knows the code. */
	public String uploadTicket() {
		mustBeOpen();
		return this.code.ticket();
	}

	/**
	 * Whether a large upload may begin.
	 */
	public boolean admits(String ticket) {
		return isOpen() && this.code.isTicket(ticket);
	}

	/**
	 * Brings a school in from a backup or its archive; all of it or nothing.
	 */
	public Restore.Restored bringIn(Path file, @Nullable String password) {
		mustBeOpen();
		Restore.Restored restored = this.restore.from(file, password);
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new BroughtIn()));
		return restored;
	}

	/** The term a school most likely wants to begin with today. */
	public TermId usualTerm() {
		LocalDate today = LocalDate.now(this.clock);
		TermId term = UsualTerms.at(today);
		return UsualTerms.teaching(term).endsBefore(today) ? UsualTerms.after(term) : term;
	}

	/**
	 * Fills in the demo school of the usual size.
	 */
	public DemoSchool.Filled demo() {
		mustBeOpen();
		return this.demo.fill(DemoSize.USUAL);
	}

	/**
	 * Founds the school with its first term and first account.
	 * @return who begins
	 */
	@Transactional
	public AccountId found(FirstSchool school) {
		mustBeOpen();
		this.schools.found(school.name(), school.stages(), "zh-Hans");
		DateRange teaching = school.teaching();
		this.terms.keep(school.term(), teaching, Term.usualPhases(teaching));
		UsualTerms.holidays(teaching).forEach((holiday) -> this.terms.addHoliday(holiday, UsualTerms.nameOf(holiday)));
		return this.accounts.create(school.account()).account();
	}

	private void mustBeOpen() {
		if (!isOpen()) {
			throw new NotFound("set-up");
		}
	}

	/**
	 * A school came in from a backup or an archive.
	 */
	private record BroughtIn() implements Audited {

		@Override
		public String action() {
			return "SCHOOL_RESTORED";
		}

	}

}
