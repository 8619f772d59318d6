package tongxing.archive.packing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts one entry as the AES-256 of zips does (AE-2): under keys that a salt of its
 * own makes of the password, in counter mode, with an HMAC-SHA-1 over what came out. The
 * ciphers are those of the JDK, which the processor speeds up.
 */
final class EntryCipher {

	private static final int SALT = 16;

	private static final int KEY = 32;

	private static final int CHECK = 2;

	private static final int SEAL = 10;

	private final Cipher block;

	private final Mac mac;

	private final byte[] head;

	/** What the next bytes are combined with. */
	private final byte[] stream = new byte[1 << 12];

	private int used = this.stream.length;

	private long counted;

	EntryCipher(EntryKeys keys, SecureRandom random) {
		byte[] salt = new byte[SALT];
		random.nextBytes(salt);
		byte[] derived = keys.derive(salt, 2 * KEY + CHECK);
		this.head = ByteBuffer.allocate(SALT + CHECK).put(salt).put(derived, 2 * KEY, CHECK).array();
		this.block = cipher(new SecretKeySpec(derived, 0, KEY, "AES"));
		this.mac = mac(new SecretKeySpec(derived, KEY, KEY, "HmacSHA1"));
	}

	/** Stands before the entry: the salt, and what tells a wrong password early. */
	byte[] head() {
		return this.head;
	}

	/** Encrypts the first bytes of these in their place. */
	void encrypt(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			if (this.used == this.stream.length) {
				refill();
			}
			bytes[i] ^= this.stream[this.used++];
		}
		this.mac.update(bytes, 0, length);
	}

	/** Stands after the entry: tells whether it was changed. */
	byte[] seal() {
		return Arrays.copyOf(this.mac.doFinal(), SEAL);
	}

	private void refill() {
		ByteBuffer counters = ByteBuffer.allocate(this.stream.length).order(ByteOrder.LITTLE_ENDIAN);
		while (counters.hasRemaining()) {
			this.counted++;
			counters.putLong(this.counted).putLong(0);
		}
		try {
			this.block.update(counters.array(), 0, counters.capacity(), this.stream);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		this.used = 0;
	}

	/**
	 * Only ever encrypts numbers that do not come twice under its key: zips count with
	 * the first byte moving fastest, and the counter mode of the JDK with the last.
	 */
	@SuppressWarnings("InsecureCryptoUsage")
	private static Cipher cipher(SecretKeySpec key) {
		try {
			Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
			cipher.init(Cipher.ENCRYPT_MODE, key);
			return cipher;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Mac mac(SecretKeySpec key) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(key);
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
