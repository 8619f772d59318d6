package tongxing.archive.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tongxing.kernel.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A zip from outside is refused before it is read when it claims too much, and while it
 * is read when it claimed too little.
 */
class ZipBoundsTests {

	private static final long MEGABYTE = 1 << 20;

	@ParameterizedTest
	@ValueSource(strings = { "../vault.key", "tables/../../x", "/etc/passwd", "a\\b", "C:x", "" })
	void aNameThatPointsOutsideIsRefused(String name) {
		unsafe(new ZipBounds(), name, 10, 10);
	}

	@Test
	void ordinaryNamesAndSizesAreNot() {
		ZipBounds bounds = new ZipBounds();
		assertThatCode(() -> {
			bounds.add("tables/child.csv", MEGABYTE, 30 * MEGABYTE);
			bounds.add("children/00001..html", 0, 0);
			bounds.add("manifest.json", 900, 90_000);
			bounds.add("tables/empty.csv", 1100, MEGABYTE);
		}).doesNotThrowAnyException();
	}

	@Test
	void aBombIsRefused() {
		unsafe(new ZipBounds(), "tables/child.csv", MEGABYTE, 1000 * MEGABYTE);
		unsafe(new ZipBounds(), "manifest.json", 60 * MEGABYTE, 100 * MEGABYTE);
		unsafe(new ZipBounds(), "tables/child.csv", -1, -1);
	}

	@Test
	void aThousandFilesThatAreTooMuchTogetherAreRefused() {
		ZipBounds bounds = new ZipBounds();
		for (int i = 0; i < 32; i++) {
			bounds.add("files/" + i, 1024 * MEGABYTE, 1024 * MEGABYTE);
		}
		unsafe(bounds, "files/last", 1, 1);
	}

	@Test
	void whatIsLongerThanItClaimedEndsInARefusal() throws IOException {
		byte[] bytes = new byte[5000];
		try (InputStream whole = ZipBounds.bounded(new ByteArrayInputStream(bytes), 5000);
				InputStream more = ZipBounds.bounded(new ByteArrayInputStream(bytes), 4999)) {
			assertThat(whole.readAllBytes()).hasSize(5000);
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(more::readAllBytes)
				.withMessage("archive.restore.unsafe");
		}
	}

	private static void unsafe(ZipBounds bounds, String name, long packed, long size) {
		assertThatExceptionOfType(RuleViolation.class).as(name)
			.isThrownBy(() -> bounds.add(name, packed, size))
			.withMessage("archive.restore.unsafe");
	}

}
