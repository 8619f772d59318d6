package tongxing.summaries.sheets;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import tongxing.kernel.Vault;
import tongxing.registry.ChildId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A code is read as it was printed, and a slip of the pen is no other sheet's code.
 */
class SheetCodeTests {

	private final SheetCode code = SheetCode.of(new ChildId(new UUID(7, 7)), SheetKind.TALK, new Vault(new byte[32]));

	@Test
	void isReadHoweverItIsTyped() {
		String printed = this.code.toString();
		assertThat(printed).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
		assertThat(SheetCode.read(printed)).contains(this.code);
		assertThat(SheetCode.read(" " + printed.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
			.contains(this.code);
	}

	@Test
	void oneWrongCharacterIsNoCode() {
		String right = this.code.characters();
		for (int i = 0; i < right.length(); i++) {
			char other = (right.charAt(i) == 'A') ? 'B' : 'A';
			String wrong = right.substring(0, i) + other + right.substring(i + 1);
			assertThat(SheetCode.read(wrong)).as(wrong).isEmpty();
		}
	}

	@Test
	void neighboursThatChangedPlacesAreNoCode() {
		String right = this.code.characters();
		for (int i = 0; i + 2 < right.length(); i++) {
			if (right.charAt(i) != right.charAt(i + 1)) {
				String wrong = right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
				assertThat(SheetCode.read(wrong)).as(wrong).isEmpty();
			}
		}
	}

	@Test
	void whatIsNoCodeIsRefused() {
		assertThat(SheetCode.read("")).isEmpty();
		assertThat(SheetCode.read("0OIL-1111")).isEmpty();
		assertThat(SheetCode.read("家访记录表家访记")).isEmpty();
	}

}
