package tongxing.operations.demo.kinds;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Tutoring, help in daily life, growth notes, counselling, health checks, volunteers and
 * pen pals of the demo school, class by class. Reads the children as they were written
 * and throws dice of its own, so that everything else stays as it is without it.
 */
public final class Attention {

	private static final String ACTS = "\"acts\":[\"LESSONS\",\"GAMES\",\"SIGN_SONG\",\"LETTERS\"]";

	private static final List<String> HELPED = List.of("中午陪着吃了饭，饭菜吃完了。", "天冷了，学校给添了一件外套。", "发烧，陪去卫生院看了，已退烧。",
			"雨大，安排在学校住了一晚。");

	private static final List<String> HELP = List.of("\"MEALS\"", "\"CLOTHING\"", "\"MEDICAL\"",
			"\"LODGING\",\"SUDDEN_NEED\"");

	private static final List<String> GROWN = List.of("今天主动举手，讲完一道应用题。", "学会了自己洗校服，晾得很整齐。", "把伞让给同桌，自己跑回教室。",
			"写给妈妈的信有一页半，字比上月工整。");

	private static final List<String> SPOKEN = List.of("谈了想念父母的心情，约好下周再谈。", "和同桌有矛盾，练习了怎样开口和好。", "夜里睡不好，教了放松的办法。");

	private final Scribe scribe;

	private final Dice dice;

	private final Rows rows;

	private final Checks checks;

	private final JdbcClient database;

	private final LocalDate yesterday;

	private final Ones ones;

	public Attention(Scribe scribe, long seed, LocalDate today, Connection connection) {
		this.scribe = scribe;
		this.dice = new Dice(seed);
		this.rows = new Rows(scribe, this.dice);
		this.checks = new Checks(this.rows, this.dice);
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.yesterday = today.minusDays(1);
		Dice own = new Dice(seed * 31 + 11);
		this.ones = new Ones(new Rows(scribe, own), own, this.database, this.yesterday);
	}

	/**
	 * Writes a term. What is gathered in the tables must be written before.
	 * @param teaching its teaching days
	 * @param first whether it begins a school year, in which health is checked
	 */
	public void write(DateRange teaching, boolean first, UUID counsellor) {
		DateRange past = teaching.from().isAfter(this.yesterday) ? null
				: teaching.intersect(new DateRange(teaching.from(), this.yesterday));
		if (past == null) {
			return;
		}
		this.ones.begin(teaching, counsellor);
		int nth = 0;
		for (Map.Entry<Group, List<Rows.Pupil>> group : groups(teaching).entrySet()) {
			UUID homeroom = group.getKey().homeroom();
			List<Rows.Pupil> pupils = group.getValue();
			if (first) {
				check(homeroom, pupils, teaching.from().plusDays(7 + nth % 12));
			}
			tutor(homeroom, pupils, past);
			this.ones.did(homeroom, pupils);
			for (Rows.Pupil pupil : pupils) {
				look(homeroom, pupil, past);
				counsel(counsellor, pupil, past);
			}
			if (nth % 6 == 0) {
				befriend(homeroom, pupils, past);
			}
			nth++;
			this.scribe.tables().writeWhenFull();
		}
		this.scribe.tables().write();
	}

	private void check(UUID author, List<Rows.Pupil> pupils, LocalDate day) {
		if (day.isAfter(this.yesterday)) {
			return;
		}
		for (Rows.Pupil pupil : pupils) {
			if (this.dice.percent(98.5)) {
				this.rows.write(day, author, List.of(pupil), this.checks.measure(pupil, day));
			}
		}
	}

	/** Three children every second week. */
	private void tutor(UUID author, List<Rows.Pupil> pupils, DateRange past) {
		int at = 0;
		LocalDate last = Objects.requireNonNull(past.to());
		for (LocalDate day = past.from().plusDays(9); !day.isAfter(last); day = day.plusDays(14)) {
			int from = at;
			List<Rows.Pupil> some = pupils.stream().skip(from % pupils.size()).limit(3).toList();
			String progress = this.dice.percent(70) ? "SOME" : "NONE";
			String facts = "{\"subject\":\"HOMEWORK\",\"progress\":\"" + progress + "\"}";
			this.rows.write(day, author, some, new Rows.Said("TUTORING", "IN_PERSON", "",
					"{\"subject\":\"HOMEWORK\",\"minutes\":40,\"progress\":\"" + progress + "\"}", facts));
			at += 3;
		}
	}

	private void look(UUID author, Rows.Pupil pupil, DateRange past) {
		if (this.dice.percent(7)) {
			int which = this.dice.below(HELP.size());
			String help = "{\"help\":[" + HELP.get(which) + "]}";
			this.rows.write(some(past), author, List.of(pupil),
					new Rows.Said("LIVING_HELP", "IN_PERSON", HELPED.get(which), help, help));
		}
		if (this.dice.percent(12)) {
			this.rows.write(some(past), author, List.of(pupil), new Rows.Said("GROWTH_NOTE", "IN_PERSON",
					this.dice.pick(GROWN), "{\"aspects\":[\"HABITS\"]}", null));
		}
	}

	private void counsel(UUID counsellor, Rows.Pupil pupil, DateRange past) {
		if (!this.dice.percent(4)) {
			return;
		}
		for (int i = 0; i < this.dice.between(1, 4); i++) {
			UUID id = this.rows.write(some(past), counsellor, List.of(pupil),
					new Rows.Said("COUNSELLING", "IN_PERSON", "",
							this.rows
								.seal("{\"setting\":\"INDIVIDUAL\",\"issues\":[\"EMOTION\"],\"referral\":\"NONE\"}"),
							"{\"setting\":\"INDIVIDUAL\"}"));
			this.rows.restrict(id, this.dice.pick(SPOKEN));
		}
	}

	/** Volunteers come once a term; those who met them write to each other. */
	private void befriend(UUID author, List<Rows.Pupil> pupils, DateRange past) {
		LocalDate day = some(past);
		this.rows.write(day, author, pupils, new Rows.Said("VOLUNTEER_VISIT", "IN_PERSON", "上午上课，下午做游戏、学手语歌。",
				"{\"team\":\"青禾志愿服务队\"," + ACTS + "}", "{" + ACTS + "}"));
		for (Rows.Pupil pupil : pupils) {
			if (this.dice.percent(30)) {
				this.rows.write(day, author, List.of(pupil), new Rows.Said("PEN_PAL_LETTER", "LETTER", "",
						"{\"way\":\"SENT\",\"partner\":\"青禾志愿服务队\"}", null));
			}
		}
	}

	private LocalDate some(DateRange past) {
		return this.dice.day(past.from(), Objects.requireNonNull(past.to()));
	}

	/** The children who were in a class all term, with who leads it. */
	private Map<Group, List<Rows.Pupil>> groups(DateRange teaching) {
		Map<Group, List<Rows.Pupil>> found = new LinkedHashMap<>();
		this.database
			.sql("""
					select e.class_id, h.account_id, c.id, c.household_id, c.birth_date
					  from enrolment e join child c on c.id = e.child_id
					  join school_class k on k.id = e.class_id
					  join lateral (select account_id from homeroom where class_id = e.class_id and during @> :first order by account_id limit 1) h on true
					 where e.during @> daterange(:first, :last, '[]')
					 order by k.grade, k.number, e.class_id, c.id
					""")
			.param("first", teaching.from())
			.param("last", teaching.to())
			.query((row) -> {
				found
					.computeIfAbsent(new Group(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
							(group) -> new ArrayList<>())
					.add(new Rows.Pupil(row.getObject(3, UUID.class), row.getObject(4, UUID.class),
							row.getObject(5, LocalDate.class)));
			});
		return found;
	}

	/**
	 * A class and who leads it.
	 */
	private record Group(UUID schoolClass, UUID homeroom) {

	}

}
