package tongxing.registry.roster.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.RosterRefused;

/**
 * Finds the encoding of a text file. GB18030 is what Chinese office programs write; it
 * accepts nearly any bytes, so it is asked after the encodings that can say no.
 */
class TextDecoder {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Charset BIG5 = Charset.forName("Big5");

	private static final int SAMPLE = 8_192;

	String decode(byte[] content) {
		String text = withMark(content);
		if (text == null) {
			text = withoutMark(content);
		}
		long controls = text.chars().limit(SAMPLE).filter(TextDecoder::isStrange).count();
		if (controls > Math.min(text.length(), SAMPLE) / 50) {
			throw new RosterRefused("unknownKind");
		}
		return text;
	}

	private static @Nullable String withMark(byte[] content) {
		if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
			return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
		}
		if (startsWith(content, 0xFF, 0xFE)) {
			return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
		}
		if (startsWith(content, 0xFE, 0xFF)) {
			return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
		}
		if (startsWith(content, 0x84, 0x31, 0x95, 0x33)) {
			return new String(content, 4, content.length - 4, GB18030);
		}
		return null;
	}

	private static String withoutMark(byte[] content) {
		Charset wide = wide(content);
		if (wide != null) {
			return new String(content, wide);
		}
		String utf8 = strictly(content, StandardCharsets.UTF_8);
		if (utf8 != null) {
			return utf8;
		}
		String gb = new String(content, GB18030);
		String damagedUtf8 = new String(content, StandardCharsets.UTF_8);
		if (ruined(damagedUtf8) < 0.01 && Legibility.usualWords(damagedUtf8) > Legibility.usualWords(gb)) {
			return damagedUtf8;
		}
		if (Legibility.usualWords(gb) > 1) {
			return gb;
		}
		String big5 = new String(content, BIG5);
		return (Legibility.usualWords(big5) > 1 || detected(content).equals("Big5")) ? big5 : gb;
	}

	/** UTF-16 without a mark shows by the zero bytes beside digits and commas. */
	private static @Nullable Charset wide(byte[] content) {
		int even = 0;
		int odd = 0;
		int length = Math.min(content.length, SAMPLE);
		for (int i = 0; i < length; i++) {
			if (content[i] == 0) {
				if (i % 2 == 0) {
					even++;
				}
				else {
					odd++;
				}
			}
		}
		int enough = Math.max(2, length / 40);
		if (odd > enough && odd > even * 5) {
			return StandardCharsets.UTF_16LE;
		}
		return (even > enough && even > odd * 5) ? StandardCharsets.UTF_16BE : null;
	}

	private static @Nullable String strictly(byte[] content, Charset charset) {
		try {
			return charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(content))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

	private static String detected(byte[] content) {
		CharsetDetector detector = new CharsetDetector();
		detector.setText(content);
		List<String> names = List.of(detector.detectAll()).stream().map(CharsetMatch::getName).toList();
		return names.stream().filter((name) -> name.equals("GB18030") || name.equals("Big5")).findFirst().orElse("");
	}

	private static double ruined(String text) {
		long count = text.chars().filter((point) -> point == 0xFFFD).count();
		return (double) count / Math.max(1, text.length());
	}

	private static boolean isStrange(int point) {
		return point < 0x20 && point != '\n' && point != '\r' && point != '\t' && point != '\f' && point != 0x1A;
	}

	private static boolean startsWith(byte[] content, int... mark) {
		if (content.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((content[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
