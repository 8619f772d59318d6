package tongxing.registry.roster.sheet;

/**
 * White space in the wide sense of office files: also no-break, full-width and zero-width
 * characters.
 */
public final class Whitespace {

	private Whitespace() {
	}

	public static boolean is(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point)
				|| Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.CONTROL;
	}

	public static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && is(text.charAt(start))) {
			start++;
		}
		while (end > start && is(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	public static String removeAll(String text) {
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints().filter((point) -> !is(point)).forEach(out::appendCodePoint);
		return out.toString();
	}

}
