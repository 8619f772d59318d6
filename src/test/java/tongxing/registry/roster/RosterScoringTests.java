package tongxing.registry.roster;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Scores the reader on every roster file beside its expected file.
 */
class RosterScoringTests {

	private static final Logger log = LoggerFactory.getLogger(RosterScoringTests.class);

	private static final Path FOLDER = Path.of("src/test/resources/rosters");

	private final JsonMapper json = new JsonMapper();

	private final RosterReader reader = new RosterReader();

	private final RosterReport report = new RosterReport(new RosterMessages(Locale.ENGLISH)::explain);

	@Test
	void everyRosterGivesWhatACarefulClerkWouldEnter() throws IOException {
		StringBuilder table = new StringBuilder(
				"\nfile                        rows lost invented fields accuracy inv.values issues\n");
		RosterScore all = new RosterScore();
		for (Path file : files()) {
			Map<String, Object> expected = expected(file);
			if (expected.get("outcome").equals("REFUSE")) {
				continue;
			}
			LocalDate asOf = LocalDate.parse(String.valueOf(expected.get("asOf")));
			Roster roster = this.reader.read(Files.readAllBytes(file), file.getFileName().toString(), asOf);
			Map<String, Object> actual = this.json.readValue(this.json.writeValueAsString(this.report.of(roster)),
					new TypeReference<Map<String, Object>>() {
					});
			RosterScore score = new RosterScore().compare(expected, actual);
			table.append(line(file.getFileName().toString(), score));
			score.faults.forEach((fault) -> table.append("    ").append(fault).append('\n'));
			all.rows += score.rows;
			all.lost += score.lost;
			all.invented += score.invented;
			all.fields += score.fields;
			all.correct += score.correct;
			all.inventedValues += score.inventedValues;
			all.grave += score.grave;
			all.issuesExpected += score.issuesExpected;
			all.issuesFound += score.issuesFound;
			assertThat(actual.get("rows_read")).as(file.toString()).isEqualTo(expected.get("rows_read"));
		}
		log.info("{}{}", table, line("all", all));
		assertThat(all.lost).as("rows lost").isZero();
		assertThat(all.invented).as("rows invented").isZero();
		assertThat(all.grave).as("invented numbers, dates and phones").isZero();
		assertThat(all.correct / (double) all.fields).as("accuracy").isGreaterThanOrEqualTo(0.99);
		assertThat(all.issuesFound / (double) all.issuesExpected).as("issue recall").isGreaterThanOrEqualTo(0.95);
	}

	@Test
	void filesThatMustBeRefusedNameTheCause() throws IOException {
		byte[] mojibake = Files.readAllBytes(FOLDER.resolve("a09-mojibake.csv"));
		byte[] password = Files.readAllBytes(FOLDER.resolve("a10-password.xlsx"));
		LocalDate day = LocalDate.of(2026, 9, 15);
		assertThatThrownBy(() -> this.reader.read(mojibake, "a09.csv", day)).isInstanceOf(RosterRefused.class)
			.hasMessage("roster.refused.encoding");
		assertThatThrownBy(() -> this.reader.read(password, "a10.xlsx", day)).isInstanceOf(RosterRefused.class)
			.hasMessage("roster.refused.password");
	}

	@Test
	void threeHundredChildrenTakeLessThanTwoSecondsOfOneProcessor() throws IOException {
		byte[] content = Files.readAllBytes(FOLDER.resolve("a08-clean-300.xlsx"));
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		Roster roster = new RosterReader().read(content, "a08.xlsx", LocalDate.of(2026, 9, 15));
		Duration used = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
		assertThat(roster.children()).hasSize(300);
		assertThat(used).isLessThan(Duration.ofSeconds(2));
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> !file.toString().endsWith(".json")).sorted().toList();
		}
	}

	private Map<String, Object> expected(Path file) {
		String name = file.getFileName().toString();
		Path beside = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
		return this.json.readValue(beside.toFile(), new TypeReference<Map<String, Object>>() {
		});
	}

	private static String line(String name, RosterScore score) {
		return "%-28s%4d %4d %8d %6d %7.2f%% %10d %3d/%d%n".formatted(name, score.rows, score.lost, score.invented,
				score.fields, 100.0 * score.correct / Math.max(1, score.fields), score.inventedValues,
				score.issuesFound, score.issuesExpected);
	}

}
