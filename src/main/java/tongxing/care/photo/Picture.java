package tongxing.care.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import tongxing.kernel.RuleViolation;

/**
 * A photo made anew from its pixels: upright, of a modest size, and without anything the
 * file said beside them (place, time, device). Its size in pixels is checked before any
 * is decoded.
 */
@SuppressWarnings("ArrayRecordComponent")
record Picture(byte[] content, byte[] thumbnail, int width, int height) {

	/** The most bytes a file may have. */
	static final int MOST_BYTES = 12_000_000;

	private static final long MOST_PIXELS = 40_000_000;

	/** The longer edge of what is kept. */
	private static final int EDGE = 1600;

	private static final int SMALL_EDGE = 320;

	private static final float QUALITY = 0.82f;

	private static final int WEBP_HEAD = 12;

	private static final Set<String> FORMATS = Set.of("jpeg", "png");

	/**
	 * Reads a JPEG or PNG; refuses anything else, what is too large, and what is broken.
	 */
	static Picture of(byte[] file) {
		if (file.length > MOST_BYTES) {
			throw new RuleViolation("photos.large");
		}
		if (isWebP(file)) {
			throw new RuleViolation("photos.webp");
		}
		try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
			if (!readers.hasNext()) {
				throw new RuleViolation("photos.format");
			}
			ImageReader reader = readers.next();
			try {
				if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
					throw new RuleViolation("photos.format");
				}
				reader.setInput(stream, true, true);
				BufferedImage whole = upright(scaled(decode(reader), EDGE), Orientation.of(file));
				return new Picture(jpeg(whole), jpeg(scaled(whole, SMALL_EDGE)), whole.getWidth(), whole.getHeight());
			}
			finally {
				reader.dispose();
			}
		}
		catch (IOException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw new RuleViolation("photos.broken");
		}
	}

	/**
	 * Java reads none, and the libraries that do bring code of other languages with them.
	 */
	private static boolean isWebP(byte[] file) {
		String head = new String(file, 0, Math.min(file.length, WEBP_HEAD), StandardCharsets.ISO_8859_1);
		return head.startsWith("RIFF") && head.endsWith("WEBP");
	}

	/**
	 * Of a large picture only every so many pixels are decoded, so that memory stays
	 * flat.
	 */
	private static BufferedImage decode(ImageReader reader) throws IOException {
		long width = reader.getWidth(0);
		long height = reader.getHeight(0);
		if (width * height > MOST_PIXELS) {
			throw new RuleViolation("photos.pixels");
		}
		ImageReadParam param = reader.getDefaultReadParam();
		int every = (int) Math.max(1, Math.max(width, height) / (2 * EDGE));
		param.setSourceSubsampling(every, every, 0, 0);
		return reader.read(0, param);
	}

	private static BufferedImage scaled(BufferedImage image, int edge) {
		double scale = Math.min(1, (double) edge / Math.max(image.getWidth(), image.getHeight()));
		int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
		BufferedImage drawn = blank(width, height);
		Graphics2D graphics = drawn.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
		graphics.dispose();
		return drawn;
	}

	private static BufferedImage upright(BufferedImage image, int orientation) {
		int width = image.getWidth();
		int height = image.getHeight();
		AffineTransform turn = switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
		BufferedImage turned = (orientation >= 5) ? blank(height, width) : blank(width, height);
		Graphics2D graphics = turned.createGraphics();
		graphics.drawImage(image, turn, null);
		graphics.dispose();
		return turned;
	}

	private static BufferedImage blank(int width, int height) {
		return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(QUALITY);
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
