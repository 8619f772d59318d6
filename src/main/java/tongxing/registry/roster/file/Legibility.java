package tongxing.registry.roster.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells readable Chinese from text that was once opened in the wrong encoding and saved.
 */
public final class Legibility {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private static final Charset BIG5 = Charset.forName("Big5");

	/** Words of which every roster has some, in both scripts. */
	private static final Pattern USUAL = Pattern
		.compile("姓名|性别|性別|身份证|身份證|监护人|監護人|电话|電話|班级|班級|年级|年級|学生|學生|出生|父亲|父親|母亲|母親|留守|民族|学校|學校|序号|備註|备注");

	/** What encoders leave behind when they give up. */
	private static final Pattern RUINS = Pattern.compile("�|锟斤拷|锟斤|烫烫|屯屯|\\?{2,}");

	private static final List<Charset[]> WRONG_TURNS = List.of(new Charset[] { GB18030, StandardCharsets.UTF_8 },
			new Charset[] { WINDOWS_1252, StandardCharsets.UTF_8 },
			new Charset[] { StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8 },
			new Charset[] { WINDOWS_1252, GB18030 }, new Charset[] { StandardCharsets.ISO_8859_1, GB18030 },
			new Charset[] { BIG5, GB18030 }, new Charset[] { GB18030, BIG5 },
			new Charset[] { BIG5, StandardCharsets.UTF_8 });

	private Legibility() {
	}

	/** The number of different usual words found. */
	static int usualWords(String text) {
		Set<String> found = new HashSet<>();
		Matcher words = USUAL.matcher(text);
		while (words.find()) {
			found.add(words.group());
		}
		return found.size();
	}

	/** Whether a text without usual words is one that lost its encoding. */
	public static boolean isMojibake(String text) {
		if (text.isBlank() || usualWords(text) > 1) {
			return false;
		}
		String sample = text.substring(0, Math.min(text.length(), 20_000));
		if (WRONG_TURNS.stream().anyMatch((turn) -> usualWords(reverse(sample, turn[0], turn[1])) > 1)) {
			return true;
		}
		return RUINS.matcher(sample).results().count() >= Math.max(3, sample.lines().count() / 4);
	}

	/** Whether a name is readable only after turning its bytes back (濮撳悕 = 姓名). */
	public static boolean isMojibakeName(String name) {
		if (RUINS.matcher(name).find() && !name.contains("??")) {
			return true;
		}
		ByteBuffer bytes = GB18030.encode(name);
		boolean han = name.codePoints().anyMatch(Character::isIdeographic);
		try {
			CharBuffer back = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.decode(bytes);
			return han && back.chars().anyMatch((point) -> point > 0x2E80);
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static String reverse(String text, Charset typed, Charset meant) {
		return meant.decode(typed.encode(text)).toString();
	}

}
