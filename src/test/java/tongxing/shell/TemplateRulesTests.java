package tongxing.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser or the template engine would only tell at run time.
 */
class TemplateRulesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern CONDITION_BESIDE_REPLACE = Pattern
		.compile("<(?=[^>]*\\sth:(?:if|unless|each)=)(?=[^>]*\\sth:replace=)(?![^>]*th:fragment=)[^>]*>");

	private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)");

	private static final Pattern INLINE = Pattern
		.compile("\\s(?:th:)?style(?:append)?=|\\s(?:th:)?on[a-z]+=|<style|<script(?![^>]*src=)|javascript:");

	private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(");

	@Test
	void noConditionOrLoopStandsBesideAReplacement() throws IOException {
		assertThat(found(CONDITION_BESIDE_REPLACE)).as("th:replace comes first and ignores the condition").isEmpty();
	}

	@Test
	void nothingInlineThatTheContentPolicyRefuses() throws IOException {
		assertThat(found(INLINE)).isEmpty();
	}

	@Test
	void nothingIsWrittenUnescaped() throws IOException {
		assertThat(found(UNESCAPED)).isEmpty();
	}

	@Test
	void aTemplateIsShort() throws IOException {
		List<String> longOnes = new ArrayList<>();
		for (Path file : templates()) {
			if (Files.readAllLines(file).size() > 120) {
				longOnes.add(file.toString());
			}
		}
		assertThat(longOnes).isEmpty();
	}

	@Test
	void noFragmentIsNamedLikeAnElementBesideIt() throws IOException {
		List<String> both = new ArrayList<>();
		for (Path file : templates()) {
			String text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
			FRAGMENT.matcher(text)
				.results()
				.map((match) -> match.group(1))
				.filter((name) -> Pattern.compile("<" + name + "\\b(?![^>]*th:fragment=)").matcher(text).find())
				.forEach((name) -> both.add(file + ": " + name));
		}
		assertThat(both).as("a fragment's name also finds elements of that name").isEmpty();
	}

	private static List<String> found(Pattern pattern) throws IOException {
		List<String> found = new ArrayList<>();
		for (Path file : templates()) {
			String text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
			pattern.matcher(text).results().forEach((match) -> found.add(file + ": " + match.group()));
		}
		return found;
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((path) -> path.toString().endsWith(".html")).toList();
		}
	}

}
