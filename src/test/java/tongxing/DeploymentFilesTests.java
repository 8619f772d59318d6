package tongxing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The container files, as far as they can be checked where no engine runs.
 */
class DeploymentFilesTests {

	@Test
	@SuppressWarnings("unchecked")
	void theComposeFileHasBothServicesWithHealthAndVolumes() throws IOException {
		Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions()))
			.load(Files.readString(Path.of("docker-compose.yml")));
		Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) compose.get("services");
		assertThat(services).containsOnlyKeys("application", "database");
		assertThat(services.get("database")).containsKeys("healthcheck", "volumes");
		assertThat(services.get("database").get("image")).isEqualTo("postgres:18");
		assertThat((Map<String, Object>) compose.get("volumes")).containsKeys("database", "files");
	}

	@Test
	void noPasswordStandsInTheComposeFile() throws IOException {
		assertThat(Files.readAllLines(Path.of("docker-compose.yml"))).filteredOn((line) -> line.contains("PASSWORD:"))
			.isNotEmpty()
			.allMatch((line) -> line.matches(".*: \\$\\{[A-Z_]+:\\?[^}]+}"));
	}

	@Test
	void theImageRunsAsAnOrdinaryUserAndIsWatched() throws IOException {
		assertThat(Files.readString(Path.of("Dockerfile"))).contains("\nUSER tongxing\n", "\nHEALTHCHECK ");
	}

	@Test
	void theCommandForBuildMachinesIsReadyToRun() {
		assertThat(Path.of(".ci/run")).isExecutable();
		assertThat(Path.of("mvnw")).isExecutable();
	}

}
