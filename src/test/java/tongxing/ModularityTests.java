package tongxing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Arrows between modules point the way {@code package-info.java} says, and the page about
 * them says the same.
 */
class ModularityTests {

	private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|.*\\| (.*) \\|$", Pattern.MULTILINE);

	private final ApplicationModules modules = ApplicationModules.of(TongxingApplication.class);

	@Test
	void modulesKeepToTheirAllowedDependencies() {
		this.modules.verify();
	}

	@Test
	void thePageOfModulesNamesThemAllWithTheirArrows() throws IOException {
		List<String> told = ROW.matcher(Files.readString(Path.of("docs/modules.md")))
			.results()
			.map((row) -> row.group(1) + ": " + row.group(2))
			.toList();
		assertThat(told).containsExactlyInAnyOrderElementsOf(this.modules.stream()
			.map((module) -> module.getBasePackage().getLocalName() + ": " + uses(module.getBasePackage().getName()))
			.toList());
	}

	@Test
	void thePageOfModulesStandsInTheOrderOfTheArrows() throws IOException {
		TreeSet<String> above = new TreeSet<>();
		for (MatchResult row : ROW.matcher(Files.readString(Path.of("docs/modules.md"))).results().toList()) {
			assertThat(above).as(row.group(1)).containsAll(names(row.group(2)).toList());
			above.add(row.group(1));
		}
	}

	private static String uses(String base) {
		ApplicationModule module = ModularityTests.class.getClassLoader()
			.getDefinedPackage(base)
			.getAnnotation(ApplicationModule.class);
		TreeSet<String> names = new TreeSet<>();
		Arrays.stream(module.allowedDependencies())
			.filter((name) -> !ApplicationModule.OPEN_TOKEN.equals(name))
			.forEach((name) -> names.add(name.replaceAll(" ::.*", "")));
		return names.isEmpty() ? "–" : String.join(", ", names);
	}

	private static Stream<String> names(String cell) {
		return Pattern.compile("\\w+").matcher(cell).results().map(MatchResult::group);
	}

}
