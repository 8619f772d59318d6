package tongxing.archive.tables;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;

/**
 * The vault's key, closed with the password of a backup: AES-256-GCM under a key that
 * PBKDF2 (HMAC-SHA-256) makes of the password.
 *
 * @param rounds of PBKDF2
 * @param sealed nonce and ciphertext, base64
 */
public record KeyEnvelope(int rounds, String salt, String sealed) {

	private static final int ROUNDS = 600_000;

	private static final int SALT = 16;

	private static final int NONCE = 12;

	private static final int SHORTEST_PASSWORD = 10;

	private static final int BITS = 256;

	/** Refuses a password that is too short to protect anything. */
	public static void requireGood(String password) {
		if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
			throw new RuleViolation("archive.password.short", SHORTEST_PASSWORD);
		}
	}

	public static KeyEnvelope close(byte[] key, String password) {
		requireGood(password);
		byte[] salt = random(SALT);
		byte[] nonce = random(NONCE);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, password, salt, ROUNDS, nonce, key);
		byte[] all = new byte[NONCE + sealed.length];
		System.arraycopy(nonce, 0, all, 0, NONCE);
		System.arraycopy(sealed, 0, all, NONCE, sealed.length);
		return new KeyEnvelope(ROUNDS, Base64.getEncoder().encodeToString(salt),
				Base64.getEncoder().encodeToString(all));
	}

	/**
	 * The key inside; refuses another password.
	 */
	public byte[] open(String password) {
		byte[] all = Base64.getDecoder().decode(this.sealed);
		byte[] nonce = Arrays.copyOf(all, NONCE);
		return cipher(Cipher.DECRYPT_MODE, password, Base64.getDecoder().decode(this.salt), this.rounds, nonce,
				Arrays.copyOfRange(all, NONCE, all.length));
	}

	/**
	 * By which a key is known without being told.
	 */
	public static String print(byte[] key) {
		return HexFormat.of().formatHex(new Vault(key).fingerprint("backup", "key"));
	}

	private static byte[] cipher(int mode, String password, byte[] salt, int rounds, byte[] nonce, byte[] input) {
		try {
			byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
				.generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, BITS))
				.getEncoded();
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(128, nonce));
			return cipher.doFinal(input);
		}
		catch (AEADBadTagException ex) {
			throw new RuleViolation("archive.password.wrong");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java cannot close an envelope", ex);
		}
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new SecureRandom().nextBytes(bytes);
		return bytes;
	}

}
