package tongxing.archive.packing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Makes the keys of entries out of a password: PBKDF2 with HMAC-SHA-1 in the thousand
 * rounds that the AES of zips has (RFC 8018). An archive derives thousands; so the two
 * hashes that begin with the password are begun once, where the JDK's own begins them
 * anew each round.
 */
final class EntryKeys {

	private static final int ROUNDS = 1000;

	private static final int BLOCK = 64;

	private static final int HASH = 20;

	private static final int INNER = 0x36;

	private static final int OUTER = 0x5c;

	private final MessageDigest inner;

	private final MessageDigest outer;

	EntryKeys(String password) {
		byte[] key = password.getBytes(StandardCharsets.UTF_8);
		byte[] fitting = (key.length > BLOCK) ? sha1().digest(key) : key;
		this.inner = begun(fitting, INNER);
		this.outer = begun(fitting, OUTER);
	}

	/** Some bytes of key, always the same for the same salt. */
	byte[] derive(byte[] salt, int length) {
		byte[] derived = new byte[(length + HASH - 1) / HASH * HASH];
		for (int from = 0; from < length; from += HASH) {
			byte[] round = mac(
					ByteBuffer.allocate(salt.length + Integer.BYTES).put(salt).putInt(from / HASH + 1).array());
			System.arraycopy(round, 0, derived, from, HASH);
			for (int i = 1; i < ROUNDS; i++) {
				round = mac(round);
				for (int at = 0; at < HASH; at++) {
					derived[from + at] ^= round[at];
				}
			}
		}
		return Arrays.copyOf(derived, length);
	}

	/** Writes its answer over what it was given, if there is room for it. */
	private byte[] mac(byte[] text) {
		try {
			MessageDigest first = (MessageDigest) this.inner.clone();
			first.update(text);
			byte[] hash = (text.length == HASH) ? text : new byte[HASH];
			first.digest(hash, 0, HASH);
			MessageDigest second = (MessageDigest) this.outer.clone();
			second.update(hash);
			second.digest(hash, 0, HASH);
			return hash;
		}
		catch (CloneNotSupportedException | DigestException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MessageDigest begun(byte[] key, int pad) {
		byte[] padded = Arrays.copyOf(key, BLOCK);
		for (int i = 0; i < BLOCK; i++) {
			padded[i] ^= (byte) pad;
		}
		MessageDigest hash = sha1();
		hash.update(padded);
		return hash;
	}

	private static MessageDigest sha1() {
		try {
			return MessageDigest.getInstance("SHA-1");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
