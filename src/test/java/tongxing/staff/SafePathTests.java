package tongxing.staff;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafePathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/children?q=wang&page=2", "/records/new" })
	void aPathOfOursIsAWayBack(String path) {
		assertThat(SafePath.inside(path)).contains(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: b",
			"javascript:alert(1)", "/sign-out", "/sign-in?next=/" })
	void anythingElseIsNot(String path) {
		assertThat(SafePath.inside(path)).isEmpty();
	}

	@Test
	void aRefererOfAnotherHostIsNoWayBack() {
		assertThat(SafePath.ofReferer("https://school.example/records/new?child=1", "school.example"))
			.contains("/records/new?child=1");
		assertThat(SafePath.ofReferer("https://evil.example/records/new", "school.example")).isEmpty();
		assertThat(SafePath.ofReferer("::", "school.example")).isEmpty();
	}

}
