package tongxing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application with {@code MockMvc}, a real database and a
 * {@link TestClock}. All such tests share one context and so one database: roll back with
 * {@code @Transactional}, or make rows nobody else looks for. Adding properties or mock
 * beans to a class costs a context of its own; do it rarely.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(TestClock.Configuration.class)
@ExtendWith(TestClock.Reset.class)
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = TestDatabase.NO_ENGINE)
public @interface TongxingTest {

}
