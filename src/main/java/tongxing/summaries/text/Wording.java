package tongxing.summaries.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.ibm.icu.text.RuleBasedNumberFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

import tongxing.figures.Figure;
import tongxing.figures.TermFigures;
import tongxing.figures.Unit;
import tongxing.staff.Language;
import tongxing.summaries.text.Segment.Counted;
import tongxing.summaries.text.Segment.Earlier;
import tongxing.summaries.text.Segment.Name;
import tongxing.summaries.text.Segment.Time;
import tongxing.summaries.text.Segment.Words;

/**
 * Turns a message into a sentence. <code>{visit.records}</code> becomes that figure with
 * its unit, <code>{visit.records|visit|visits}</code> the figure with a word of its own
 * for one and for many. A sentence about a figure that does not exist is not said.
 */
public final class Wording {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}|]*))?(?:\\|([^{}|]*))?}");

	private final MessageSource messages;

	private final Language language;

	private final TermFigures figures;

	private final Phrasing phrasing;

	public Wording(MessageSource messages, Language language, TermFigures figures, Phrasing phrasing) {
		this.messages = messages;
		this.language = language;
		this.figures = figures;
		this.phrasing = phrasing;
	}

	/** What the school words in its own way. */
	public Phrasing phrasing() {
		return this.phrasing;
	}

	/**
	 * The plain text of a message without placeholders, in the school's own words where
	 * it has some.
	 */
	public String text(String key) {
		return this.phrasing.text(key, this.language).orElseGet(() -> this.messages.getMessage(key, null, locale()));
	}

	/**
	 * Says a message. Placeholders are looked up among the values first, then among the
	 * figures.
	 * @param values names and values by turns; a value is a figure, a segment, a
	 * sentence, a date, a month or a name
	 * @return nothing if a placeholder has no figure
	 */
	public Optional<Sentence> say(String key, @Nullable Object... values) {
		Map<String, Object> named = new HashMap<>();
		for (int i = 0; i + 1 < values.length; i += 2) {
			Object value = values[i + 1];
			if (value != null) {
				named.put(String.valueOf(values[i]), value);
			}
		}
		return render(text(key), named);
	}

	/** A label the school chose, which follows the script of the document. */
	public Segment label(String text) {
		return new Words((this.language == Language.TRADITIONAL) ? ZhConverterUtil.toTraditional(text) : text);
	}

	/** What the school calls something, in the script of the document. */
	public Segment name(String name) {
		return script(name, false);
	}

	/**
	 * A name in the script of the document; of a person's only the post in brackets.
	 */
	Segment script(String name, boolean person) {
		int from = person ? (name + "（").indexOf('（') : 0;
		return new Name((this.language == Language.TRADITIONAL)
				? name.substring(0, from) + ZhConverterUtil.toTraditional(name.substring(from)) : name);
	}

	/** Several sentences as a list in running text: 、 or a comma. */
	public Sentence join(List<Sentence> parts) {
		return join(parts, text("summaries.list.between"), text("summaries.list.last"));
	}

	/** The same of parts that hold lists themselves: ； or a semicolon. */
	public Sentence joinLists(List<Sentence> parts) {
		return join(parts, text("summaries.list.lists"), text("summaries.list.lists"));
	}

	private static Sentence join(List<Sentence> parts, String between, String last) {
		List<Segment> segments = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			if (i > 0) {
				segments.add(new Words((i + 1 == parts.size()) ? last : between));
			}
			segments.addAll(parts.get(i).segments());
		}
		return new Sentence(segments);
	}

	/** A number of the school's rules in words, since digits belong to figures. */
	public Segment inWords(int number) {
		if (this.language != Language.ENGLISH && number == 2) {
			return new Words(text("summaries.two"));
		}
		Locale spoken = (this.language == Language.ENGLISH) ? Locale.UK : Locale.CHINA;
		return new Words(new RuleBasedNumberFormat(spoken, RuleBasedNumberFormat.SPELLOUT).format(number));
	}

	public Time day(LocalDate day) {
		return time(day.format(format("summaries.format.day")));
	}

	public Time month(YearMonth month) {
		return time(month.format(format("summaries.format.month")));
	}

	/** Figure and unit as one piece. */
	public Counted counted(Figure figure) {
		return new Counted(figure, this.figures.scope(), withUnit(figure, null, null));
	}

	/** A figure without its unit, for a cell whose column names the unit. */
	public Counted bare(Figure figure) {
		return new Counted(figure, this.figures.scope(), figure.number());
	}

	/** What a figure was in a term before, linked to that term's list. */
	public Counted earlier(Figure figure, TermFigures before) {
		return new Counted(figure, before.scope(), withUnit(figure, null, null),
				new Earlier(before.term().id(), before.asOf()));
	}

	String withUnit(Figure figure, @Nullable String one, @Nullable String many) {
		if (figure.unit() == Unit.PERCENT) {
			return figure.number() + "%";
		}
		String units = text("summaries.unit." + figure.unit());
		String single = (one != null) ? one : forOne(units);
		String plural = (many != null) ? many : ((one != null) ? one : forMany(units));
		boolean isOne = "1".equals(figure.number());
		return figure.number() + ((this.language == Language.ENGLISH) ? " " : "") + (isOne ? single : plural);
	}

	/** Of <code>visit|visits</code> the word for one. */
	static String forOne(String words) {
		int bar = words.indexOf('|');
		return (bar < 0) ? words : words.substring(0, bar);
	}

	/** Of <code>visit|visits</code> the word for many. */
	static String forMany(String words) {
		return words.substring(words.indexOf('|') + 1);
	}

	private Optional<Sentence> render(String template, Map<String, Object> values) {
		List<Segment> segments = new ArrayList<>();
		Matcher matcher = PLACEHOLDER.matcher(template);
		int end = 0;
		while (matcher.find()) {
			words(template.substring(end, matcher.start()), segments);
			Object value = value(matcher.group(1), values);
			if (value == null) {
				return Optional.empty();
			}
			append(value, matcher.group(2), matcher.group(3), segments);
			end = matcher.end();
		}
		words(template.substring(end), segments);
		return Optional.of(new Sentence(segments));
	}

	private @Nullable Object value(String name, Map<String, Object> values) {
		Object given = values.get(name);
		return (given != null) ? given : this.figures.find(name).orElse(null);
	}

	private void append(Object value, @Nullable String one, @Nullable String many, List<Segment> segments) {
		if (value instanceof Figure figure) {
			segments.add(new Counted(figure, this.figures.scope(), withUnit(figure, one, many)));
		}
		else if (value instanceof Sentence sentence) {
			segments.addAll(sentence.segments());
		}
		else if (value instanceof Segment segment) {
			segments.add(segment);
		}
		else if (value instanceof LocalDate date) {
			segments.add(day(date));
		}
		else if (value instanceof YearMonth month) {
			segments.add(month(month));
		}
		else {
			segments.add(new Name(value.toString()));
		}
	}

	private static void words(String text, List<Segment> segments) {
		if (!text.isEmpty()) {
			segments.add(new Words(text));
		}
	}

	private DateTimeFormatter format(String key) {
		return DateTimeFormatter.ofPattern(text(key), (this.language == Language.ENGLISH) ? Locale.UK : Locale.CHINA);
	}

	private static Time time(String text) {
		return new Time(text);
	}

	private Locale locale() {
		return this.language.locale();
	}

}
