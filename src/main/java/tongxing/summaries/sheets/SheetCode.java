package tongxing.summaries.sheets;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

import tongxing.kernel.Vault;
import tongxing.registry.ChildId;

/**
 * The short code of a sheet: seven characters that only this school's key leads to a
 * child and a kind, and one that finds a slip of the pen. The same child and kind have
 * the same code always, so that a sheet printed long ago is found too.
 */
record SheetCode(String characters) {

	/** Without those that are mistaken for each other on paper: 0 O, 1 I L. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 8;

	static SheetCode of(ChildId child, SheetKind kind, Vault vault) {
		byte[] print = vault.fingerprint("sheet", kind + "/" + child);
		long number = ByteBuffer.wrap(print).getLong() >>> 1;
		StringBuilder code = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH - 1; i++) {
			code.append(ALPHABET.charAt((int) (number % ALPHABET.length())));
			number /= ALPHABET.length();
		}
		return new SheetCode(code.append(check(code)).toString());
	}

	/** Reads what somebody typed; nothing if it cannot be a code. */
	static Optional<SheetCode> read(String typed) {
		String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-—－]", "");
		boolean sound = code.length() == LENGTH && code.chars().allMatch((one) -> ALPHABET.indexOf(one) >= 0)
				&& check(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
		return sound ? Optional.of(new SheetCode(code)) : Optional.empty();
	}

	/** Weighted, so that two neighbours that changed places are found. */
	private static char check(CharSequence code) {
		int sum = 0;
		for (int i = 0; i < code.length(); i++) {
			sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
		}
		return ALPHABET.charAt(sum % ALPHABET.length());
	}

	/** In two groups of four, as it stands on paper. */
	@Override
	public String toString() {
		return this.characters.substring(0, LENGTH / 2) + "-" + this.characters.substring(LENGTH / 2);
	}

}
