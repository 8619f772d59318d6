package tongxing.care.web;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tongxing.TongxingTest;
import tongxing.care.CareWorld;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A thousand forms that are sent twice, by a double click or again later, are a thousand
 * records.
 */
@TongxingTest
class DoubleSubmitTests {

	private static final int FORMS = 1000;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	private AccountId teacher;

	private ChildId child;

	@BeforeEach
	void aTeacherWithAChild() {
		CareWorld world = new CareWorld(this.database);
		this.teacher = world.account("韦素琴", "TEACHER");
		this.child = world.child("张甲", world.household(), world.schoolClass("三（2）班", this.teacher));
	}

	@Test
	void aThousandDoubleSubmitsMakeNoSecondRecord() throws Exception {
		ExecutorService browsers = Executors.newFixedThreadPool(4);
		try {
			for (int number = 0; number < FORMS; number += 2) {
				Callable<MvcTestResult> clickedTwice = form(number);
				Callable<MvcTestResult> sentAgain = form(number + 1);
				List<Future<MvcTestResult>> answers = browsers.invokeAll(List.of(clickedTwice, clickedTwice, () -> {
					sentAgain.call();
					return sentAgain.call();
				}));
				for (Future<MvcTestResult> answer : answers) {
					assertThat(answer.get()).hasRedirectedUrl("/children/" + this.child);
				}
			}
		}
		finally {
			browsers.shutdownNow();
		}
		assertThat(count("count(*)")).as("records").isEqualTo(FORMS);
		assertThat(count("count(distinct narrative)")).as("forms that were kept").isEqualTo(FORMS);
	}

	/** The form of one visit; each call sends the very same. */
	private Callable<MvcTestResult> form(int number) {
		String key = UUID.randomUUID().toString();
		return () -> this.mvc.post()
			.uri("/records/new")
			.param("kind", "HOME_VISIT")
			.param("of", this.child.toString())
			.param("formKey", key)
			.param("child", this.child.toString())
			.param("outcome", "DONE")
			.param("happenedOn", "2026-11-23")
			.param("met", "CHILD")
			.param("narrative", "第" + number + "次")
			.with(RecordPages.as(this.teacher, Role.TEACHER))
			.with(csrf())
			.exchange();
	}

	private long count(String what) {
		return this.database.sql("select " + what + " from care_record where author_id = ?")
			.param(this.teacher.value())
			.query(Long.class)
			.single();
	}

}
