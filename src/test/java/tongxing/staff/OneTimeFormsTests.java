package tongxing.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TongxingTest;
import tongxing.kernel.RuleViolation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TongxingTest
class OneTimeFormsTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private OneTimeForms forms;

	@Autowired
	private ActingAs actingAs;

	private final AtomicInteger runs = new AtomicInteger();

	private StaffMember member;

	@BeforeEach
	void somebody() {
		this.member = SignedIn.newMember(this.context, "填表", Role.TEACHER);
	}

	@Test
	void aRepeatLeadsToTheSameAddressAndDoesNothing() {
		UUID key = UUID.randomUUID();
		assertThat(submit(key)).isEqualTo("/done/1");
		assertThat(submit(key)).isEqualTo("/done/1");
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void twoHundredSubmitsFromEightSidesActTwentyFiveTimes() throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			for (int round = 0; round < 25; round++) {
				UUID key = UUID.randomUUID();
				CountDownLatch start = new CountDownLatch(1);
				List<Future<String>> answers = new ArrayList<>();
				for (int i = 0; i < 8; i++) {
					answers.add(pool.submit(() -> {
						start.await();
						return submit(key);
					}));
				}
				start.countDown();
				List<String> addresses = new ArrayList<>();
				for (Future<String> answer : answers) {
					addresses.add(answer.get());
				}
				assertThat(addresses).containsOnly("/done/" + (round + 1));
			}
		}
		finally {
			pool.shutdown();
		}
		assertThat(this.runs).hasValue(25);
	}

	@Test
	void aRefusalFreesTheKey() {
		UUID key = UUID.randomUUID();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.actingAs.as(this.member.id(), () -> this.forms.once(key, () -> {
				throw new RuleViolation("test.refused");
			})));
		assertThat(submit(key)).isEqualTo("/done/1");
	}

	@Test
	void somebodyElseCannotUseTheKeyToLearnWhereItLed() {
		UUID key = UUID.randomUUID();
		submit(key);
		StaffMember other = SignedIn.newMember(this.context, "别人", Role.TEACHER);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.actingAs.as(other.id(), () -> this.forms.once(key, () -> "/never")))
			.matches((violation) -> violation.code().equals("staff.form.keyUsed"));
	}

	private String submit(UUID key) {
		return this.actingAs.as(this.member.id(),
				() -> this.forms.once(key, () -> "/done/" + this.runs.incrementAndGet()));
	}

}
