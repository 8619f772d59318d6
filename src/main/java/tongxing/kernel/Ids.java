package tongxing.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers that grow with time (UUID version 7, RFC 9562), so that new rows
 * stand together in an index and identifiers can be made before the row exists.
 */
public final class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Ids() {
	}

	public static UUID next() {
		return at(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
	}

	/**
	 * An identifier made of a given time and given random bits, for data that must come
	 * out the same each time.
	 */
	public static UUID at(long epochMillis, long randomHigh, long randomLow) {
		long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0x0FFFL);
		long low = (randomLow & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

}
