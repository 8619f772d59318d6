package tongxing.registry.roster.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.file.Legibility;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads names: removes white space and remarks, writes every dot of a minority name as ·,
 * and never changes a character.
 */
public final class Names {

	private static final Pattern BRACKETS = Pattern.compile("[（(\\[【〔{]([^（(\\[【〔{）)\\]】〕}]*)[）)\\]】〕}]?");

	private static final Pattern FORMER = Pattern.compile("^(?:曾用名|原名|又名|别名|曾名|旧名|小名|乳名)[:：]?(.+)$");

	private static final Pattern DOT = Pattern.compile("(?<=\\p{IsHan})[•・．.‧∙⋅･●◦᛫·﹒ꞏ・](?=\\p{IsHan})");

	private static final Pattern LEADING_MARK = Pattern.compile("^[★☆*＊#＃▲△◆◇●○√✓]+(?=\\p{IsHan})");

	private static final Pattern PINYIN = Pattern.compile("(?<=\\p{IsHan})[A-Za-zÀ-ǜ' ]{2,}$");

	/** A telephone number that stands in the same cell. */
	private static final Pattern DIGITS = Pattern.compile("(?:电话|手机)?[:：]?\\+?[\\d０-９][\\d０-９ -]{5,}[\\d０-９]");

	private static final Pattern UNREADABLE = Pattern.compile("[?？□�]");

	/** What stands in for a name that nobody filled in. */
	private static final Pattern PLACEHOLDER = Pattern
		.compile("(?i)[x×*＊_＿\\-—/\\\\.。…·]+|某+|某某某?|.?某.?|必填|选填|文本|姓名|张三（示例）|\\d+");

	private Names() {
	}

	public static Reading<TypedName> read(Cell cell) {
		String typed = cell.text();
		if (cell.isBlank() || cell.kind() == Cell.Kind.ERROR) {
			return Reading.none();
		}
		List<String> remarks = new ArrayList<>();
		String former = null;
		Matcher brackets = BRACKETS.matcher(typed);
		while (brackets.find()) {
			String remark = Whitespace.removeAll(brackets.group(1));
			Matcher formerly = FORMER.matcher(remark);
			if (formerly.matches()) {
				former = formerly.group(1);
			}
			else if (!remark.isEmpty()) {
				remarks.add(remark);
			}
		}
		String name = clean(BRACKETS.matcher(typed).replaceAll(""));
		TypedName value = new TypedName(name.isEmpty() ? null : name, former, remarks);
		return findings(Reading.of(value), typed, name, former);
	}

	/** Whether the text is what stands in for a name: xx, ×××, ___, 某某. */
	public static boolean isPlaceholder(String name) {
		return PLACEHOLDER.matcher(Whitespace.removeAll(name)).matches();
	}

	private static String clean(String text) {
		String bare = DIGITS.matcher(Whitespace.trim(text)).replaceAll("");
		bare = PINYIN.matcher(Whitespace.trim(bare)).replaceFirst("");
		boolean han = bare.codePoints().anyMatch(Character::isIdeographic);
		bare = han ? Whitespace.removeAll(bare) : Whitespace.trim(bare);
		bare = LEADING_MARK.matcher(bare).replaceFirst("");
		return DOT.matcher(bare).replaceAll("·");
	}

	private static Reading<TypedName> findings(Reading<TypedName> start, String typed, String name,
			@Nullable String former) {
		Reading<TypedName> reading = start;
		String bare = Whitespace.removeAll(typed);
		if (!bare.equals(typed)) {
			reading = reading.fixed("name.spaces");
		}
		if (former != null) {
			reading = reading.fixed("name.former", former);
		}
		else if (BRACKETS.matcher(typed).find()) {
			reading = reading.fixed("name.remark");
		}
		if (name.indexOf('·') >= 0 && !bare.contains(name)) {
			reading = reading.fixed("name.dot");
		}
		if (UNREADABLE.matcher(name).find()) {
			return reading.warning("name.unreadable");
		}
		return Legibility.isMojibakeName(name) ? reading.error("name.damaged") : reading;
	}

}
