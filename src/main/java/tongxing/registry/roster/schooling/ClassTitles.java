package tongxing.registry.roster.schooling;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.sheet.Cell;

/**
 * Finds a class in a section row, a title, a sheet name or a file name.
 */
public final class ClassTitles {

	/** No title is longer. */
	private static final int LONGEST = 120;

	private static final Pattern ENUMERATION = Pattern.compile("^[(（]?[一二三四五六七八九十\\d]{1,2}[)）]?[、.．](?!\\d)");

	private static final Pattern LABEL = Pattern.compile("^(班级|年级|班别|所在班级|年级班级|班)[:：]");

	private static final Pattern NOISE = Pattern.compile("[★☆◆■●▲※*#=—_\\-]{2,}|[★☆◆■●▲※*#]|班主任.*|[,，;；。]$");

	private static final Pattern COUNT = Pattern
		.compile("[(（]?(共|计|合计|小计)?[:：]?\\d+(名|人|个)(学生|儿童|幼儿|留守儿童)?[)）]?$|[(（]\\d+[)）]$");

	private static final Pattern TAIL = Pattern
		.compile("(农村)?(留守)?(儿童|学生|幼儿|人员)?(基本)?(情况|信息)?(花名册|名单|名册|登记表|登记册|统计表|台账|摸底表|一览表|情况表|信息表|表)?$");

	private static final Pattern CLASS_WORD = Pattern.compile("班|年级|级$|^初[一二三]");

	private static final Pattern IN_TITLE = Pattern
		.compile("(?<![至到~\\-、和一二三四五六七八九\\d])([一二三四五六七八九1-9])年级(?:[(]?([一二三四五六七八九十]{1,2}|\\d{1,2})[)]?班)?"
				+ "|(?<![一二三四五六七八九\\d])([一二三四五六七八九1-9])[(]([一二三四五六七八九十]{1,2}|\\d{1,2})[)]班"
				+ "|(?:托|小|中|大|学前)(?:班|[(]?[一二三四五六七八九\\d]{1,2}[)]?班)|初[一二三](?:[(]?[一二三四五六七八九\\d]{1,2}[)]?班)?"
				+ "|20\\d{2}级[(]?\\d{1,2}[)]?班");

	private ClassTitles() {
	}

	/** The class a cell of a class column names. */
	public static @Nullable TypedClass of(Cell cell, boolean date1904) {
		return Classes.read(cell, false, date1904).value();
	}

	/** The class a section row names; nothing when the text is something else. */
	public static @Nullable TypedClass section(String typed) {
		if (typed.length() > LONGEST) {
			return null;
		}
		String text = Words.fold(ENUMERATION.matcher(typed.strip()).replaceFirst(""));
		text = LABEL.matcher(text).replaceFirst("");
		text = NOISE.matcher(text).replaceAll("");
		text = COUNT.matcher(text).replaceFirst("");
		text = COUNT.matcher(TAIL.matcher(text).replaceFirst("")).replaceFirst("");
		if (text.length() > 14 || !CLASS_WORD.matcher(text).find()) {
			return null;
		}
		TypedClass found = Classes.read(text, false).value();
		return (found != null && (found.hasGrade() || found.number() != null)) ? found : null;
	}

	/** The one class that a title or a name speaks of. */
	public static @Nullable TypedClass title(String typed) {
		if (typed.length() > LONGEST) {
			return null;
		}
		TypedClass whole = section(typed);
		if (whole != null && whole.hasGrade()) {
			return whole;
		}
		Matcher found = IN_TITLE.matcher(Words.fold(typed).replaceAll("中心小学|小学|中学", "校"));
		Set<String> classes = new HashSet<>();
		while (found.find()) {
			classes.add(found.group());
		}
		return (classes.size() == 1) ? Classes.read(classes.iterator().next(), false).value() : null;
	}

}
