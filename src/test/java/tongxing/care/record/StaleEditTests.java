package tongxing.care.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.CareWorld;
import tongxing.care.Channel;
import tongxing.care.RecordCare;
import tongxing.staff.editing.StaleEdit;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people open the same record, each adds a word to what it says and saves, a thousand
 * times in every order. Whoever is told "saved" finds the word in the record at the end;
 * who came too late is told so.
 */
@TongxingTest
class StaleEditTests {

	private static final int RECORDS = 20;

	private static final int INTERLEAVINGS = 50;

	@Autowired
	private CareRecords records;

	@Autowired
	private JdbcClient database;

	private AccountId author;

	private AccountId lead;

	private ChildId child;

	private final List<String> saved = new ArrayList<>();

	@BeforeEach
	void aTeacherAndTheLeadOfTheCareWork() {
		CareWorld world = new CareWorld(this.database);
		this.author = world.account("韦素琴", "TEACHER");
		this.lead = world.account("罗文清", "CARE_LEAD");
		this.child = world.child("张甲", world.household(), world.schoolClass("三（2）班", this.author));
	}

	@Test
	void aThousandInterleavingsLoseNoUpdate() throws Exception {
		ExecutorService editors = Executors.newFixedThreadPool(2);
		try {
			for (int number = 0; number < RECORDS; number++) {
				CareRecordId talk = this.records.record(talk(this.author, "聊了聊"));
				this.saved.clear();
				for (int i = 0; i < INTERLEAVINGS; i++) {
					interleave(editors, talk, i);
				}
				assertThat(read(talk).told().split(" ")).as("words of record %d", number).containsAll(this.saved);
				assertThat(revisions(talk)).isEqualTo(this.saved.size());
			}
		}
		finally {
			editors.shutdownNow();
		}
	}

	/**
	 * Both open the record before one of them saves; every third time they save at once.
	 */
	private void interleave(ExecutorService editors, CareRecordId talk, int number) throws Exception {
		Callable<Boolean> first = edit(talk, this.author, "a" + number);
		Callable<Boolean> second = edit(talk, this.lead, "b" + number);
		List<Boolean> kept = new ArrayList<>();
		switch (number % 3) {
			case 0 -> {
				for (Future<Boolean> answer : editors.invokeAll(List.of(first, second))) {
					kept.add(answer.get());
				}
			}
			case 1 -> kept.addAll(List.of(first.call(), second.call()));
			default -> {
				kept.add(second.call());
				kept.add(0, first.call());
			}
		}
		assertThat(kept).as("saved on top of the same version").containsOnlyOnce(true);
		this.saved.add(kept.get(0) ? "a" + number : "b" + number);
	}

	/**
	 * What was read when the form was opened, saved when it is called; whether it was
	 * kept.
	 */
	private Callable<Boolean> edit(CareRecordId talk, AccountId by, String word) {
		Opened opened = read(talk);
		return () -> {
			try {
				this.records.correct(talk, opened.version(), talk(by, opened.told() + " " + word));
				return true;
			}
			catch (StaleEdit late) {
				assertThat(late.current()).isGreaterThan(opened.version());
				return false;
			}
		};
	}

	private RecordCare talk(AccountId by, String told) {
		return RecordCare.of("TALK", by, TestClock.TODAY, Channel.IN_PERSON, this.child)
			.details(Map.of("topics", "STUDY"))
			.told(told);
	}

	private Opened read(CareRecordId talk) {
		return this.database.sql("select version, narrative as told from care_record where id = ?")
			.param(talk.value())
			.query(Opened.class)
			.single();
	}

	private long revisions(CareRecordId talk) {
		return this.database.sql("select count(*) from care_revision where record_id = ?")
			.param(talk.value())
			.query(Long.class)
			.single();
	}

	/**
	 * A record as an editor sees it.
	 */
	record Opened(int version, String told) {

	}

}
