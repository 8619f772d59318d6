package tongxing.operations.demo;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.Locale;

import javax.sql.DataSource;

import tongxing.calendar.Phase;
import tongxing.calendar.UsualTerms;
import tongxing.kernel.DateRange;
import tongxing.kernel.Audited;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.operations.demo.Timetable.Slot;
import tongxing.operations.demo.census.Surveys;
import tongxing.operations.demo.kinds.Attention;
import tongxing.operations.demo.support.Arranged;
import tongxing.operations.demo.support.Helps;
import tongxing.operations.demo.traits.FormWriter;
import tongxing.operations.demo.traits.TraitWriter;
import tongxing.operations.demo.program.SchoolWork;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;
import tongxing.operations.demo.writing.Tables;
import tongxing.registry.Seals;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty installation with the demo school: invented children, families and
 * staff, and what was done for them until today. Writes in bulk what the services would
 * have written row by row.
 */
@Service
public class DemoSchool {

	/**
	 * The installation was filled with the demo school.
	 */
	private record DemoFilled(DemoSize size) implements Audited {

		@Override
		public String action() {
			return "DEMO_FILLED";
		}

		@Override
		public String subject() {
			return this.size.children() + "/" + this.size.years() + "/" + this.size.seed();
		}

	}

	/** The name of the demo school. */
	public static final String NAME = "青禾小学";

	private static final int PASSWORD_STRENGTH = 11;

	private final Vault vault;

	private final DataSource dataSource;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DemoSchool(Vault vault, DataSource dataSource, ApplicationEventPublisher events, Clock clock) {
		this.vault = vault;
		this.dataSource = dataSource;
		this.database = JdbcClient.create(dataSource);
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Fills the installation as of today, in one transaction; refuses one that is not
	 * empty.
	 */
	@Transactional
	public Filled fill(DemoSize size) {
		if (!isEmpty()) {
			throw new RuleViolation("operations.demo.notEmpty");
		}
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			Filled filled = write(connection, size, LocalDate.now(this.clock), this.vault);
			this.events.publishEvent(new DemoFilled(size));
			return filled;
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/** Whether nobody has entered a school, an account or a child yet. */
	@Transactional(readOnly = true)
	public boolean isEmpty() {
		return this.database.sql("""
				select not exists (select from school) and not exists (select from account)
				   and not exists (select from child)
				""").query(Boolean.class).single();
	}

	/**
	 * Writes the demo school as of a day through a connection to a database with empty
	 * tables.
	 */
	public static Filled write(Connection connection, DemoSize size, LocalDate today, Vault vault) {
		Timetable timetable = Timetable.of(today, size.years());
		Tables tables = new Tables(connection);
		String hash = new BCryptPasswordEncoder(PASSWORD_STRENGTH).encode(DemoLogin.PASSWORD);
		Dice dice = new Dice(size.seed() * 1_000_003 + today.toEpochDay());
		Scribe scribe = new Scribe(dice, tables, new Seals(vault), vault, hash);
		found(timetable, scribe);
		Faculty faculty = Faculty.engage(size, timetable, scribe);
		List<Home> homes = new Cohorts(size, timetable, scribe, faculty).enter();
		Arrangements arrangements = new Arrangements(size, timetable, scribe, faculty);
		Pairs pairs = new Pairs(size, timetable, scribe, faculty);
		homes.forEach(arrangements::of);
		homes.forEach(pairs::of);
		traits(homes, scribe, new Dice(size.seed() * 31 + 7), today, faculty.lead().account());
		Diary diary = new Diary(timetable, scribe, faculty);
		for (Home home : homes) {
			diary.of(home);
			tables.writeWhenFull();
		}
		tables.write();
		Opinions opinions = new Opinions(scribe.words());
		new Gatherings(timetable, new Dice(size.seed() * 31 + 7), tables, faculty, opinions).of(homes);
		tables.write();
		opinions.answer(tables, today);
		Attention attention = new Attention(scribe, size.seed(), today, connection);
		timetable.terms()
			.forEach((term) -> attention.write(term.teaching(), term.id().number() == 1,
					faculty.counsellor().account()));
		new Surveys(scribe, faculty.lead().account(), connection).write(censuses(timetable));
		List<DateRange> terms = timetable.terms().stream().map(Slot::teaching).toList();
		new Helps(scribe, faculty.lead().account(), connection).write(terms, today);
		new Arranged(scribe, size.seed() * 31 + 13, faculty.lead().account(), connection).write(terms, today);
		tables.write();
		SchoolWork.Staff staff = new SchoolWork.Staff(faculty.lead().account(), faculty.principal().account(),
				faculty.principal().name(), faculty.lead().name(), faculty.counsellor().name(),
				faculty.homeroom().stream().map(Faculty.Person::name).toList());
		tables.change(Diary.HELPERS, today);
		new SchoolWork(scribe, staff, timetable.opening(), today, connection).write();
		return new Filled(faculty.logins(), tables.written());
	}

	/**
	 * Two weeks after a term began, closed two weeks later; that of the running term a
	 * week ago, and not closed.
	 */
	private static List<Surveys.When> censuses(Timetable timetable) {
		LocalDate lately = timetable.today().minusDays(6);
		return timetable.terms().stream().map((term) -> {
			boolean running = term.equals(timetable.running());
			LocalDate day = running ? (lately.isBefore(term.first()) ? timetable.today() : lately)
					: term.first().plusDays(14);
			return new Surveys.When(term.id(), term.first(), day, running ? null : day.plusDays(14));
		}).toList();
	}

	private static void traits(List<Home> homes, Scribe scribe, Dice dice, LocalDate today, UUID lead) {
		TraitWriter traits = new TraitWriter(scribe, dice, today, lead);
		FormWriter forms = new FormWriter(scribe, new Dice(today.toEpochDay()), lead);
		homes.forEach((home) -> home.pupils.forEach((pupil) -> {
			traits.of(subject(home, pupil));
			forms.of(pupil.id, home.surname, pupil.here.from());
		}));
		scribe.tables().write();
		FormWriter.follow(scribe.tables(), today);
	}

	private static TraitWriter.Subject subject(Home home, Pupil pupil) {
		return new TraitWriter.Subject(pupil.id, pupil.here, switch (home.kind) {
			case FATHER_DEAD -> TraitWriter.Parents.ONE;
			case MOTHER_MISSING, FATHER_IMPRISONED -> TraitWriter.Parents.NONE;
			default -> TraitWriter.Parents.BOTH;
		});
	}

	private static void found(Timetable timetable, Scribe scribe) {
		LocalDate day = timetable.opening();
		scribe.tables().add("school", scribe.dice().id(day), NAME, "{PRIMARY}", scribe.morning(day));
		for (Slot term : timetable.terms()) {
			scribe.tables()
				.add("term", term.id(), term.id().schoolYear(), term.id().number(), term.teaching(),
						term.phases().get(Phase.START), term.phases().get(Phase.MID), term.phases().get(Phase.END));
			term.holidays().forEach((holiday) -> scribe.tables().add("holiday", holiday, UsualTerms.nameOf(holiday)));
		}
	}

	/**
	 * What was made.
	 *
	 * @param logins some accounts of every role, all with the same password
	 * @param rows how many rows were written
	 */
	public record Filled(List<DemoLogin> logins, long rows) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%,d rows", this.rows);
		}

	}

}
