package tongxing.registry.roster.header;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.RosterRefused;
import tongxing.registry.roster.cell.LeftBehindWords;
import tongxing.registry.roster.cell.Words;

/**
 * The dictionary of header words ({@code headers.properties}) and the grammar that puts
 * an owner before a field: 父亲 + 联系电话.
 */
class Labels {

	private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^)\\]】]*)[)\\]】]?");

	private static final Pattern ORNAMENTS = Pattern.compile("[★☆*#:;\"'“”▲△◆◇●·]|^\\d{1,2}[.、]|^[(]\\d{1,2}[)]");

	/** Two things in one cell: 监护人姓名及电话, 监护人及关系. */
	private static final Pattern JOINED = Pattern
		.compile("(.{2,}?)[及和与、/+](?:(与?.{0,5}(?:关系|称谓))|(?:联系)?(?:电话|手机|方式)(?:号码?)?)");

	private static final Pattern MANY_DIGITS = Pattern.compile("\\d{5}");

	private static final int LONGEST = 24;

	private static final int REMEMBERED = 2_000;

	private final Map<String, Owner> owners = new HashMap<>();

	private final Map<String, Field> fields = new HashMap<>();

	private final Map<String, Set<String>> lists = new HashMap<>();

	private final List<String> ownersLongestFirst;

	private final Map<String, Label> known = new ConcurrentHashMap<>();

	Labels() {
		Properties words = load();
		for (String key : words.stringPropertyNames()) {
			Set<String> list = new LinkedHashSet<>();
			for (String word : words.getProperty(key).split("\\s+", -1)) {
				list.add(Words.fold(word));
			}
			list.remove("");
			this.lists.put(key, list);
			if (key.startsWith("owner.")) {
				list.forEach((word) -> this.owners.put(word, Owner.valueOf(key.substring(6))));
			}
			else if (key.startsWith("field.")) {
				list.forEach((word) -> this.fields.put(word, Field.valueOf(key.substring(6))));
			}
		}
		this.ownersLongestFirst = this.owners.keySet()
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
	}

	/** Understands one header cell. */
	Label read(String typed) {
		if (typed.length() > LONGEST * 3 || MANY_DIGITS.matcher(typed).find()) {
			return Label.unknown("");
		}
		if (this.known.size() > REMEMBERED) {
			this.known.clear();
		}
		return this.known.computeIfAbsent(typed, this::parse);
	}

	boolean isIn(String list, String typed) {
		return Objects.requireNonNull(this.lists.get(list), list).contains(plain(typed));
	}

	static String plain(String typed) {
		String text = ORNAMENTS.matcher(Words.fold(typed)).replaceAll("");
		return BRACKETS.matcher(text).replaceAll("");
	}

	private Label parse(String typed) {
		String folded = ORNAMENTS.matcher(Words.fold(typed)).replaceAll("");
		String text = BRACKETS.matcher(folded).replaceAll("");
		Label label = plainLabel(text);
		Matcher brackets = BRACKETS.matcher(folded);
		while (brackets.find()) {
			label = refine(label, brackets.group(1));
		}
		if (!label.isKnown()) {
			label = plainLabel(folded.replaceAll("[()\\[\\]【】]", ""));
		}
		return label;
	}

	/** What stands in brackets may name the owner (电话(母亲)) or the class (年级(班)). */
	private Label refine(Label label, String remark) {
		Owner owner = this.owners.get(remark);
		if (owner != null && label.field() != null && label.owner() == null) {
			return new Label(label.text(), owner, label.field(), false);
		}
		if (label.field() == Field.GRADE && remark.startsWith("班")) {
			return new Label(label.text(), label.owner(), Field.CLASS, false);
		}
		return label;
	}

	private Label plainLabel(String text) {
		if (text.isEmpty() || text.length() > LONGEST) {
			return Label.unknown(text);
		}
		if (isListed("group.CHILD", text)) {
			return new Label(text, Owner.CHILD, null, true);
		}
		if (isListed("group.NONE", text)) {
			return new Label(text, null, null, true);
		}
		Label direct = exact(text);
		if (direct != null) {
			return direct;
		}
		Matcher joined = JOINED.matcher(text);
		if (joined.matches()) {
			Label label = plainLabel(joined.group(1));
			boolean phone = joined.group(2) == null;
			return new Label(text, label.owner(), label.field(), label.group(), phone);
		}
		for (String owner : this.ownersLongestFirst) {
			Label label = text.startsWith(owner) ? owned(text, owner) : null;
			if (label != null) {
				return label;
			}
		}
		return Label.unknown(text);
	}

	private @Nullable Label exact(String text) {
		Field field = this.fields.get(text);
		if (field != null) {
			return new Label(text, null, field, false);
		}
		if (LeftBehindWords.isType(text)) {
			return new Label(text, null, Field.LEFT_BEHIND, false);
		}
		Owner owner = this.owners.get(text);
		return (owner != null) ? new Label(text, owner, null, false) : null;
	}

	private @Nullable Label owned(String text, String ownerWord) {
		Owner owner = this.owners.get(ownerWord);
		String rest = text.substring(ownerWord.length());
		rest = rest.startsWith("的") ? rest.substring(1) : rest;
		if (isListed("group", rest)) {
			return new Label(text, owner, null, true);
		}
		Field field = this.fields.get(rest);
		if (field == null && rest.endsWith("姓名")) {
			return null;
		}
		return (field != null) ? new Label(text, owner, field, false) : null;
	}

	private boolean isListed(String list, String text) {
		return Objects.requireNonNull(this.lists.get(list), list).contains(text);
	}

	private static Properties load() {
		Properties properties = new Properties();
		try (InputStream in = RosterRefused.class.getResourceAsStream("headers.properties")) {
			properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
