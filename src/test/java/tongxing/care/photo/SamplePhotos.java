package tongxing.care.photo;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Photos as phones send them, for tests of other packages.
 */
public final class SamplePhotos {

	private SamplePhotos() {
	}

	/** Held upright, with the place where it was taken. */
	public static byte[] ofAPhone() {
		try {
			return PictureTests.withExif(PictureTests.jpeg(1200, 800), 6);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
