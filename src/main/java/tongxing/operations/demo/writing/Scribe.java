package tongxing.operations.demo.writing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import tongxing.kernel.Vault;
import tongxing.kernel.person.ResidentId;
import tongxing.registry.Seals;

/**
 * What everybody needs who writes the demo school down: chance, words, tables, seals, and
 * numbers that belong to nobody.
 */
public final class Scribe {

	/** Counties that do not exist (GB/T 2260). */
	private static final String[] COUNTIES = { "529999", "439999" };

	private static final String CHECKS = "10X98765432";

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private final Dice dice;

	private final Words words = new Words();

	private final Tables tables;

	private final Seals seals;

	private final Vault vault;

	private final String passwordHash;

	private final Map<String, Integer> born = new HashMap<>();

	private int phones;

	public Scribe(Dice dice, Tables tables, Seals seals, Vault vault, String passwordHash) {
		this.dice = dice;
		this.tables = tables;
		this.seals = seals;
		this.vault = vault;
		this.passwordHash = passwordHash;
	}

	public Dice dice() {
		return this.dice;
	}

	public Words words() {
		return this.words;
	}

	public Tables tables() {
		return this.tables;
	}

	public Seals seals() {
		return this.seals;
	}

	public byte[] seal(String text) {
		return this.vault.seal(text);
	}

	public String passwordHash() {
		return this.passwordHash;
	}

	/** A number of the range 1380000xxxx, which is given to nobody. */
	public String phone() {
		return "1380000%04d".formatted(this.phones++ % 10_000);
	}

	/** A resident ID of a county that does not exist, with a correct check character. */
	public ResidentId residentId(LocalDate birth, boolean boy) {
		String day = birth.toString().replace("-", "");
		int nth = this.born.merge(day + boy, 1, Integer::sum) - 1;
		String county = COUNTIES[(nth / 499) % COUNTIES.length];
		String body = county + day + "%03d".formatted((nth % 499) * 2 + (boy ? 1 : 2));
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (body.charAt(i) - '0') * WEIGHTS[i];
		}
		return new ResidentId(body + CHECKS.charAt(sum % 11));
	}

	/** A moment after school on a day, in Shanghai. */
	public String evening(LocalDate day) {
		return "%sT%02d:%02d:00+08:00".formatted(day, this.dice.between(16, 20), this.dice.below(60));
	}

	/** A moment before school on a day, in Shanghai. */
	public String morning(LocalDate day) {
		return "%sT07:%02d:00+08:00".formatted(day, this.dice.below(60));
	}

}
