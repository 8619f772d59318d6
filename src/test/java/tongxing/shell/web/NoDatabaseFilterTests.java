package tongxing.shell.web;

import java.sql.SQLTransientConnectionException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class NoDatabaseFilterTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void withoutADatabaseThePageNeedsNoneAndAsksForPatience() throws Exception {
		run((request, answer) -> {
			throw new ServletException(new CannotGetJdbcConnectionException("gone",
					new SQLTransientConnectionException("no connection in 5 s")));
		});
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("5");
		assertThat(this.response.getContentAsString()).contains("请稍等一会儿").contains("still in the browser");
	}

	@Test
	void otherMistakesAreNotTheDatabases() {
		assertThatIllegalStateException().isThrownBy(() -> run((request, answer) -> {
			throw new IllegalStateException("ours");
		}));
	}

	private void run(FilterChain chain) throws Exception {
		new NoDatabaseFilter().doFilter(new MockHttpServletRequest(), this.response, chain);
	}

}
