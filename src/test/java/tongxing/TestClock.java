package tongxing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Stands at ten in the morning of 23 November 2026 in Shanghai until a test sets another
 * day; set back after every test.
 */
public final class TestClock extends Clock {

	public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private volatile Instant now = at(TODAY);

	public void set(LocalDate day) {
		this.now = at(day);
	}

	public void set(Instant instant) {
		this.now = instant;
	}

	@Override
	public ZoneId getZone() {
		return SHANGHAI;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	private static Instant at(LocalDate day) {
		return day.atTime(LocalTime.of(10, 0)).atZone(SHANGHAI).toInstant();
	}

	/** Takes the place of the application's clock. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Configuration {

		@Bean
		@Primary
		TestClock testClock() {
			return new TestClock();
		}

	}

	/** Sets the clock back. */
	public static class Reset implements AfterEachCallback {

		@Override
		public void afterEach(ExtensionContext context) {
			SpringExtension.getApplicationContext(context).getBean(TestClock.class).set(TODAY);
		}

	}

}
