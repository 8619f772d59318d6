package tongxing.operations.demo;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import tongxing.calendar.Schools;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.operations.demo.Timetable.Slot;
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

	/** The name of the demo school. */
	public static final String NAME = "青禾小学";

	private static final int PASSWORD_STRENGTH = 11;

	private final Schools schools;

	private final Terms terms;

	private final Seals seals;

	private final Vault vault;

	private final DataSource dataSource;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DemoSchool(Schools schools, Terms terms, Seals seals, Vault vault, DataSource dataSource,
			ApplicationEventPublisher events, Clock clock) {
		this.schools = schools;
		this.terms = terms;
		this.seals = seals;
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
		LocalDate today = LocalDate.now(this.clock);
		Timetable timetable = Timetable.of(today, size.years());
		this.schools.found(NAME, List.of("PRIMARY"), "zh-Hans");
		timetable.terms().forEach(this::keep);
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			Tables tables = new Tables(connection);
			List<DemoLogin> logins = write(size, timetable, tables);
			this.events.publishEvent(new DemoFilled(size));
			return new Filled(logins, tables.written());
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

	private List<DemoLogin> write(DemoSize size, Timetable timetable, Tables tables) {
		String hash = new BCryptPasswordEncoder(PASSWORD_STRENGTH).encode(DemoLogin.PASSWORD);
		Scribe scribe = new Scribe(new Dice(size.seed() * 1_000_003 + timetable.today().toEpochDay()), tables, this.seals, this.vault,
				hash);
		Faculty faculty = Faculty.engage(size, timetable, scribe);
		List<Home> homes = new Cohorts(size, timetable, scribe, faculty).enter();
		Arrangements arrangements = new Arrangements(size, timetable, scribe, faculty);
		Pairs pairs = new Pairs(size, timetable, scribe, faculty);
		homes.forEach(arrangements::of);
		homes.forEach(pairs::of);
		tables.write();
		Diary diary = new Diary(timetable, scribe, faculty);
		for (Home home : homes) {
			diary.of(home);
			tables.writeWhenFull();
		}
		tables.write();
		return faculty.logins();
	}

	private void keep(Slot term) {
		this.terms.keep(term.id(), term.teaching(), term.phases());
		term.holidays().forEach((holiday) -> this.terms.addHoliday(holiday, name(holiday.from().getMonthValue())));
	}

	private static String name(int month) {
		return switch (month) {
			case 10 -> "国庆节";
			case 1 -> "元旦";
			case 4 -> "清明节";
			default -> "劳动节";
		};
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
