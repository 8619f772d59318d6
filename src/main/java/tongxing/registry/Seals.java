package tongxing.registry;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Vault;
import tongxing.kernel.person.PhoneNumber;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.StudentNumber;

import org.springframework.stereotype.Component;

/**
 * Seals people's numbers, and makes the fingerprints by which they are found again, in
 * one way everywhere.
 */
@Component
public class Seals {

	/** No number. */
	public static final Sealed NOTHING = new Sealed(null, null, null);

	private final Vault vault;

	public Seals(Vault vault) {
		this.vault = vault;
	}

	/**
	 * A number as it is stored.
	 *
	 * @param sealed the number, sealed
	 * @param print fingerprint of the whole
	 * @param tail fingerprint of its last four characters
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Sealed(byte @Nullable [] sealed, byte @Nullable [] print, byte @Nullable [] tail) {

		public boolean sameAs(byte @Nullable [] otherPrint) {
			return Arrays.equals(this.print, otherPrint);
		}

	}

	public Sealed residentId(ResidentId id) {
		return new Sealed(this.vault.seal(id.value()), residentIdPrint(id), residentIdTail(id.tail()));
	}

	public byte[] residentIdPrint(ResidentId id) {
		return this.vault.fingerprint("resident-id", id.value());
	}

	/**
	 * Fingerprint of the last four characters of a resident ID.
	 */
	public byte[] residentIdTail(String tail) {
		return this.vault.fingerprint("resident-id-tail", tail.toUpperCase(java.util.Locale.ROOT));
	}

	public Sealed studentNumber(StudentNumber number) {
		return new Sealed(this.vault.seal(number.value()), studentNumberPrint(number), null);
	}

	public byte[] studentNumberPrint(StudentNumber number) {
		return this.vault.fingerprint("student-number", number.value());
	}

	/**
	 * A phone number, sealed as typed and found by its normalised form.
	 */
	public Sealed phone(String typed) {
		return new Sealed(this.vault.seal(typed.strip()), phonePrint(typed), phoneTail(normalised(typed)));
	}

	public byte[] phonePrint(String typed) {
		return this.vault.fingerprint("phone", normalised(typed));
	}

	/**
	 * Fingerprint of the last four digits of a phone number, or of fewer if it has fewer.
	 */
	public byte[] phoneTail(String digits) {
		return this.vault.fingerprint("phone-tail", digits.substring(Math.max(0, digits.length() - 4)));
	}

	/**
	 * The sealed number, which stays the same when it already was that number.
	 */
	public byte @Nullable [] keep(byte @Nullable [] known, @Nullable ResidentId id) {
		if (id == null || (known != null && open(known).equals(id.value()))) {
			return known;
		}
		return residentId(id).sealed();
	}

	public String open(byte[] sealed) {
		return this.vault.open(sealed);
	}

	/**
	 * A sealed phone number with its middle hidden.
	 */
	public String maskedPhone(byte[] sealed) {
		String number = open(sealed);
		return PhoneNumber.parse(number)
			.map(PhoneNumber::masked)
			.orElseGet(() -> "****" + number.substring(Math.max(0, number.length() - 2)));
	}

	private static String normalised(String typed) {
		return PhoneNumber.parse(typed).map(PhoneNumber::normalised).orElseGet(() -> typed.replaceAll("[^0-9]", ""));
	}

}
