package tongxing.care.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import tongxing.kernel.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is kept of a photo: its pixels, upright, and nothing else.
 */
class PictureTests {

	private static final String PLACE = "26.648,106.631";

	@Test
	void placeAndDeviceAreGoneAndThePictureStandsUpright() throws IOException {
		Picture picture = Picture.of(withExif(jpeg(60, 40), 6));
		assertThat(text(picture.content())).doesNotContain(PLACE).doesNotContain("Exif");
		assertThat(text(picture.thumbnail())).doesNotContain(PLACE).doesNotContain("Exif");
		assertThat(picture.width()).isEqualTo(40);
		assertThat(picture.height()).isEqualTo(60);
		BufferedImage kept = ImageIO.read(new ByteArrayInputStream(picture.content()));
		assertThat(new Color(kept.getRGB(35, 5)).getRed()).as("left upper corner is right now").isGreaterThan(150);
		assertThat(new Color(kept.getRGB(5, 55)).getRed()).isLessThan(100);
	}

	@Test
	void aLargePictureIsKeptSmall() throws IOException {
		Picture picture = Picture.of(jpeg(6000, 4000));
		assertThat(picture.width()).isEqualTo(1600);
		assertThat(picture.height()).isBetween(1066, 1068);
		assertThat(ImageIO.read(new ByteArrayInputStream(picture.thumbnail())).getWidth()).isEqualTo(320);
	}

	@Test
	void aPngIsReadAndItsHolesAreWhite() throws IOException {
		BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(clear, "png", bytes);
		BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Picture.of(bytes.toByteArray()).content()));
		assertThat(new Color(kept.getRGB(10, 10)).getGreen()).isGreaterThan(240);
	}

	@Test
	void moreThanFortyMegapixelsAreRefusedBeforeAnyIsDecoded() {
		refused("photos.pixels", pngOf(20_000, 20_000));
	}

	@Test
	void whatIsNoPhotoIsRefused() {
		refused("photos.format", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
		refused("photos.format", new byte[0]);
		refused("photos.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1));
		refused("photos.large", new byte[Picture.MOST_BYTES + 1]);
	}

	@Test
	void aBrokenPhotoIsRefused() throws IOException {
		byte[] whole = jpeg(60, 40);
		byte[] broken = java.util.Arrays.copyOf(whole, 30);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Picture.of(broken))
			.satisfies((refused) -> assertThat(refused.code()).startsWith("photos."));
	}

	@Test
	void nonsenseAboutHowItWasHeldIsIgnored() throws IOException {
		assertThat(Orientation.of(withExif(jpeg(60, 40), 99))).isEqualTo(1);
		assertThat(Orientation.of(jpeg(60, 40))).isEqualTo(1);
		assertThat(Orientation.of(new byte[] { 1, 2, 3 })).isEqualTo(1);
	}

	private static void refused(String code, byte[] file) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Picture.of(file))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	/** Red in its left upper quarter. */
	static byte[] jpeg(int width, int height) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		java.awt.Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, width / 2, height / 2);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "jpeg", bytes);
		return bytes.toByteArray();
	}

	/**
	 * As a phone writes it: how it was held, and where, in an APP1 segment after the
	 * start.
	 */
	static byte[] withExif(byte[] jpeg, int orientation) {
		byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length);
		tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putInt(0).put(place);
		ByteBuffer file = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
		file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
		file.put("Exif".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0).put(tiff.array());
		file.put(jpeg, 2, jpeg.length - 2);
		return file.array();
	}

	private static byte[] pngOf(int width, int height) {
		byte[] head = ByteBuffer.allocate(17)
			.put("IHDR".getBytes(StandardCharsets.US_ASCII))
			.putInt(width)
			.putInt(height)
			.put(new byte[] { 8, 2, 0, 0, 0 })
			.array();
		CRC32 crc = new CRC32();
		crc.update(head);
		return ByteBuffer.allocate(8 + 4 + 17 + 4)
			.putLong(0x89504E470D0A1A0AL)
			.putInt(13)
			.put(head)
			.putInt((int) crc.getValue())
			.array();
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
