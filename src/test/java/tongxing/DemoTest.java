package tongxing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import tongxing.operations.demo.DemoSize;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application over the usual demo school of {@link DemoDatabase}
 * as of {@link TestClock#TODAY}. All such tests share one context and one database: roll
 * back with {@code @Transactional}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = DemoTest.Initializer.class)
@Import(TestClock.Configuration.class)
@ExtendWith(TestClock.Reset.class)
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = TestDatabase.NO_ENGINE)
public @interface DemoTest {

	/** Gives the context the demo school's database. */
	class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of(DemoDatabase.of(DemoSize.USUAL).properties())
				.and("spring.datasource.hikari.minimum-idle=0", "spring.datasource.hikari.maximum-pool-size=8")
				.applyTo(context);
		}

	}

}
