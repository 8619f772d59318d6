package tongxing.care.photo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone was held, as a JPEG says in its EXIF: the only thing read from there, since
 * the copy that is kept has none and must stand upright by itself.
 */
final class Orientation {

	private static final int UPRIGHT = 1;

	private static final int START_OF_SCAN = 0xDA;

	private static final int APP1 = 0xE1;

	private static final int EXIF = 0x45786966;

	private static final int TAG = 0x0112;

	private static final int ENTRY = 12;

	private Orientation() {
	}

	/**
	 * The value of the tag, 1 to 8; 1 for a picture that does not say or says nonsense.
	 */
	static int of(byte[] jpeg) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(jpeg);
			if ((bytes.getShort() & 0xFFFF) != 0xFFD8) {
				return UPRIGHT;
			}
			while (bytes.remaining() > 4) {
				int marker = bytes.getShort() & 0xFF;
				int length = bytes.getShort() & 0xFFFF;
				if (marker == START_OF_SCAN || length < 2) {
					return UPRIGHT;
				}
				ByteBuffer segment = bytes.slice().limit(length - 2);
				if (marker == APP1 && segment.remaining() > 6 && segment.getInt(0) == EXIF) {
					return tag(segment.position(6).slice());
				}
				bytes.position(bytes.position() + length - 2);
			}
		}
		catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			return UPRIGHT; // what cannot be read says nothing
		}
		return UPRIGHT;
	}

	private static int tag(ByteBuffer tiff) {
		tiff.order((tiff.getShort(0) == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int entries = tiff.getShort(directory) & 0xFFFF;
		for (int i = 0; i < entries; i++) {
			int at = directory + 2 + i * ENTRY;
			if ((tiff.getShort(at) & 0xFFFF) == TAG) {
				int value = tiff.getShort(at + 8) & 0xFFFF;
				return (value >= 1 && value <= 8) ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

}
