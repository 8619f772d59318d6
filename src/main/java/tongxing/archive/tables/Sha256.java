package tongxing.archive.tables;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The one hash by which everything that leaves the house is known again.
 */
public final class Sha256 {

	private Sha256() {
	}

	public static MessageDigest fresh() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
