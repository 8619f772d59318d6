package tongxing.summaries.docx;

import java.util.Locale;

import tongxing.staff.Language;

/**
 * Fonts and sizes of a document's language. Fonts are named, never embedded: those of
 * GB/T 9704 may not be passed on, and every office has them or a substitute.
 *
 * @param latin the font of digits and Latin letters
 * @param sizes of title, body and table text in half points
 * @param line fixed line pitch in twentieths of a point, 0 for single spacing
 * @param indent first-line indent in hundredths of a character
 */
record Typography(String title, String body, String heading, String subheading, String pageNumber, String latin,
		Sizes sizes, int line, int indent, Locale locale) {

	/** Half points: 44 is 2号, 32 is 3号, 28 is 4号, 21 is 5号. */
	record Sizes(int title, int body, int table, int pageNumber) {

	}

	private static final String ROMAN = "Times New Roman";

	private static final Sizes OFFICIAL = new Sizes(44, 32, 21, 28);

	/**
	 * The fonts, sizes and pitch that a language's readers expect of an official paper.
	 */
	static Typography of(Language language) {
		return switch (language) {
			case SIMPLIFIED -> new Typography("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体", ROMAN, OFFICIAL, 560,
					200, language.locale());
			case TRADITIONAL ->
				new Typography("新細明體", "標楷體", "微軟正黑體", "標楷體", "新細明體", ROMAN, OFFICIAL, 560, 200, language.locale());
			case ENGLISH -> new Typography(ROMAN, ROMAN, "Arial", "Arial", ROMAN, ROMAN, new Sizes(36, 24, 19, 22), 340,
					0, language.locale());
		};
	}

	boolean isChinese() {
		return this.indent > 0;
	}

	/** The language tag a word processor checks spelling by. */
	String proofing() {
		if (!isChinese()) {
			return "en-GB";
		}
		return "Hant".equals(this.locale.getScript()) ? "zh-TW" : "zh-CN";
	}

}
