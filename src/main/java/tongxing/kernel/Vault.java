package tongxing.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not lie open in the database (resident IDs, phones, restricted text;
 * PIPL art. 51) with AES-256-GCM under a key kept outside it, and gives a keyed
 * fingerprint by which an equal value can be found without opening any.
 */
public final class Vault {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final int FINGERPRINT = 12;

	private volatile Keys keys;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Opens a vault.
	 * @param key 32 secret bytes; whoever loses them loses what was sealed
	 */
	public Vault(byte[] key) {
		this.keys = Keys.of(key);
	}

	/**
	 * Goes over to another key: that of a school which was just restored here.
	 */
	public void use(byte[] key) {
		this.keys = Keys.of(key);
	}

	public byte[] seal(String text) {
		return seal(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The same for what is no text, such as a photo.
	 */
	public byte[] seal(byte[] plain) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, this.keys.sealing, new GCMParameterSpec(TAG_BITS, nonce));
			byte[] sealed = cipher.doFinal(plain);
			return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java cannot seal", ex);
		}
	}

	/**
	 * The text that was sealed; refuses bytes that were changed or sealed under another
	 * key.
	 */
	public String open(byte[] sealed) {
		return new String(openBytes(sealed), StandardCharsets.UTF_8);
	}

	/**
	 * The same for what is no text.
	 */
	public byte[] openBytes(byte[] sealed) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.DECRYPT_MODE, this.keys.sealing, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
			return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Sealed under another key, or changed", ex);
		}
	}

	/**
	 * The same 12 bytes for the same text, useless without the key. The purpose keeps,
	 * for example, phone tails apart from ID tails.
	 */
	public byte[] fingerprint(String purpose, String text) {
		return Arrays.copyOf(mac(this.keys.finding, purpose + "\u0000" + text), FINGERPRINT);
	}

	private static byte[] derive(byte[] key, String purpose) {
		return mac(new SecretKeySpec(key, "HmacSHA256"), purpose);
	}

	private static byte[] mac(SecretKeySpec key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java cannot make fingerprints", ex);
		}
	}

	/**
	 * What is made of the one secret: a key to seal with, and one to find by.
	 */
	private record Keys(SecretKeySpec sealing, SecretKeySpec finding) {

		static Keys of(byte[] key) {
			if (key.length != 32) {
				throw new IllegalArgumentException("A vault's key has 32 bytes");
			}
			return new Keys(new SecretKeySpec(derive(key, "seal"), "AES"),
					new SecretKeySpec(derive(key, "find"), "HmacSHA256"));
		}

	}

}
