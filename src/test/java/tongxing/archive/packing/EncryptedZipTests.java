package tongxing.archive.packing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.model.LocalFileHeader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is packed beside the reading comes out as it went in, and what could not be packed
 * is told.
 */
class EncryptedZipTests {

	private static final String PASSWORD = "竹林小路十个字的口令";

	@Test
	void portionsOfAnySizeComeOutInTheirOrder() throws IOException {
		byte[] much = new byte[300_001];
		for (int i = 0; i < much.length; i++) {
			much[i] = (byte) (i * 31 / 7);
		}
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		List<EncryptedZip.Entry> entries;
		try (EncryptedZip zip = new EncryptedZip(packed, PASSWORD); Aside aside = new Aside()) {
			aside.out().write(much, 0, 70_000);
			OutputStream out = zip.next("long");
			for (int from = 0, size = 1; from < much.length; from += size, size = Math.min(size * 2, 90_000)) {
				out.write(much, from, Math.min(size, much.length - from));
			}
			zip.text("text", "童行");
			zip.next("empty");
			aside.copyTo(zip.next("aside"));
			entries = zip.entries();
		}
		assertThat(entries).extracting(EncryptedZip.Entry::bytes).containsExactly(300_001L, 6L, 0L, 70_000L);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()),
				PASSWORD.toCharArray())) {
			for (byte[] expected : List.of(much, "童行".getBytes(StandardCharsets.UTF_8), new byte[0],
					Arrays.copyOf(much, 70_000))) {
				LocalFileHeader entry = zip.getNextEntry();
				assertThat(entry.isEncrypted()).isTrue();
				assertThat(zip.readAllBytes()).isEqualTo(expected);
			}
			assertThat(zip.getNextEntry()).isNull();
		}
	}

	@Test
	void oneChangedByteIsTold() throws IOException {
		byte[] noise = new byte[10_000];
		new Random(1).nextBytes(noise);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (EncryptedZip zip = new EncryptedZip(packed, PASSWORD)) {
			zip.next("noise").write(noise);
		}
		byte[] changed = packed.toByteArray();
		changed[5_000]++;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(changed), PASSWORD.toCharArray())) {
			zip.getNextEntry();
			assertThatExceptionOfType(IOException.class).isThrownBy(zip::readAllBytes)
				.withMessageContaining("verification failed");
		}
	}

	@Test
	void aDiskThatIsFullIsTold() throws IOException {
		OutputStream full = new OutputStream() {

			@Override
			public void write(int one) throws IOException {
				throw new IOException("no space left");
			}

		};
		EncryptedZip zip = new EncryptedZip(full, PASSWORD);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
			for (int i = 0; i < 1000; i++) {
				byte[] noise = new byte[50_000];
				new Random(i).nextBytes(noise);
				zip.next("entry-" + i).write(noise);
			}
		}).withRootCauseExactlyInstanceOf(IOException.class).havingRootCause().withMessage("no space left");
		assertThatExceptionOfType(IOException.class).isThrownBy(zip::close);
	}

}
