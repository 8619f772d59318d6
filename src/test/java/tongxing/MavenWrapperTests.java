package tongxing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How {@code mvnw} gets Maven where none is installed; the site is a folder here.
 */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTests {

	private static final Path SCRIPT = Path.of("mvnw").toAbsolutePath();

	@TempDir
	private Path folder;

	private Path archive;

	@BeforeEach
	void publish() throws IOException {
		Matcher version = Pattern.compile("(?m)^version=(.+)$").matcher(Files.readString(SCRIPT));
		assertThat(version.find()).isTrue();
		String name = "apache-maven-" + version.group(1);
		this.archive = this.folder.resolve("site/%s/binaries/%s-bin.tar.gz".formatted(version.group(1), name));
		Files.createDirectories(this.archive.getParent());
		byte[] program = "#!/bin/sh\necho \"fetched Maven runs $*\"\n".getBytes(StandardCharsets.UTF_8);
		TarArchiveEntry entry = new TarArchiveEntry(name + "/bin/mvn");
		entry.setMode(0755);
		entry.setSize(program.length);
		try (OutputStream file = Files.newOutputStream(this.archive);
				TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
			tar.putArchiveEntry(entry);
			tar.write(program);
			tar.closeArchiveEntry();
		}
	}

	@Test
	void fetchesChecksAndRunsThePinnedMaven() throws Exception {
		assertThat(run(checksum(), "-v", "two words")).isEqualTo("fetched Maven runs -v two words");
	}

	@Test
	void fetchesOnlyOnce() throws Exception {
		String checksum = checksum();
		run(checksum, "-v");
		Files.delete(this.archive);
		assertThat(run(checksum, "verify")).isEqualTo("fetched Maven runs verify");
	}

	@Test
	void runsNothingWhenTheChecksumIsWrong() throws Exception {
		assertThat(run("", "verify")).contains("wrong SHA-512").doesNotContain("fetched Maven runs");
		assertThat(this.folder.resolve("home")).isEmptyDirectory();
	}

	@Test
	void saysWhenTheSiteDoesNotAnswer() throws Exception {
		Files.delete(this.archive);
		assertThat(run("", "verify")).contains("cannot fetch Maven");
	}

	private String checksum() throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(this.archive)));
	}

	/**
	 * Runs the script as on a machine without Maven; an empty checksum keeps the script's
	 * own.
	 */
	private String run(String checksum, String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toString()).redirectErrorStream(true);
		builder.command().addAll(List.of(arguments));
		builder.environment().put("MVNW_INSTALLED", "no");
		builder.environment().put("MVNW_HOME", this.folder.resolve("home").toString());
		builder.environment().put("MVNW_BASE", "file://" + this.folder.resolve("site"));
		builder.environment().put("MVNW_SHA512", checksum);
		return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
	}

}
