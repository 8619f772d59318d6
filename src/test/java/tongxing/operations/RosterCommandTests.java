package tongxing.operations;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RosterCommandTests {

	private static final String FOLDER = "src/test/resources/rosters/";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void printsWhatTheFileHolds() {
		assertThat(run("roster", FOLDER + "a05-html-table.xls", "--as-of", "2026-09-15")).isZero();
		assertThat(text(this.out)).contains("\"children_count\" : 9", "\"asOf\" : \"2026-09-15\"", "蒙然春");
	}

	@Test
	void aRefusedFileEndsWithOneLineAndCodeTwo() {
		assertThat(run("roster", FOLDER + "a10-password.xlsx")).isEqualTo(2);
		assertThat(text(this.out)).isEmpty();
		assertThat(text(this.err).strip().lines()).singleElement().asString().contains("密码", "password");
	}

	@Test
	void wrongUseAndMissingFilesAreSaid() {
		assertThat(run("roster")).isEqualTo(1);
		assertThat(run("roster", "no-such-file.xlsx")).isEqualTo(1);
		assertThat(run("roster", FOLDER + "a05-html-table.xls", "--as-of", "yesterday")).isEqualTo(1);
	}

	@Test
	void otherArgumentsStartTheServer() {
		assertThat(new CommandLine(tongxing.TongxingApplication.class).run(new String[] { "--server.port=0" },
				stream(this.out), stream(this.err)))
			.isEmpty();
	}

	private int run(String... args) {
		return new CommandLine(tongxing.TongxingApplication.class).run(args, stream(this.out), stream(this.err))
			.orElseThrow();
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	private static String text(ByteArrayOutputStream bytes) {
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
