package tongxing.summaries.wording;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.kernel.RuleViolation;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.summaries.text.Phrasing;
import tongxing.summaries.text.SectionKind;

/**
 * The templates a school made of the usual words. Each change makes a new one; those
 * before stay, since versions of summaries name them.
 */
@Service
@Transactional
public class Phrasings {

	/**
	 * The template in use as a column, so that a summary need not ask apart; read it with
	 * {@link #ofColumn}.
	 */
	public static final String COLUMN = """
			(select jsonb_build_object('number', w.number, 'texts', w.texts, 'order', w.parts)::text from summary_template w
			  order by w.number desc limit 1)
			""";

	private final JdbcClient database;

	private final JsonMapper json;

	private final Placeholders placeholders;

	private final ApplicationEventPublisher events;

	private final CurrentStaff me;

	private final Clock clock;

	Phrasings(JdbcClient database, JsonMapper json, Placeholders placeholders, ApplicationEventPublisher events,
			CurrentStaff me, Clock clock) {
		this.database = database;
		this.json = json;
		this.placeholders = placeholders;
		this.events = events;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * A template in the list of templates.
	 */
	public record Line(int number, String by, Instant at) {

	}

	/** The template in use; the usual words if the school has none. */
	@Transactional(readOnly = true)
	public Phrasing current() {
		return this.database.sql("select " + COLUMN).query((row, at) -> ofColumn(row.getString(1))).single();
	}

	/** The same as {@link #COLUMN} gives it. */
	public Phrasing ofColumn(@Nullable String text) {
		return (text == null) ? Phrasing.USUAL : this.json.readValue(text, Phrasing.class);
	}

	/** All templates, the latest first. */
	@Transactional(readOnly = true)
	public List<Line> all() {
		return this.database.sql("""
				select t.number, a.name, t.made_at from summary_template t join account a on a.id = t.made_by
				 order by t.number desc limit 20
				""")
			.query((row, at) -> new Line(row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant()))
			.list();
	}

	/**
	 * What is wrong with a wording: the message keys of the texts, each with a refusal.
	 */
	public Map<String, RuleViolation> problems(Language language, Map<String, String> texts) {
		Map<String, RuleViolation> problems = new LinkedHashMap<>();
		texts.forEach((key, text) -> this.placeholders.problem(key, text, language)
			.ifPresent((problem) -> problems.put(key, problem)));
		return problems;
	}

	/** The template that these texts would make of the present one, not kept. */
	public Phrasing tried(Language language, Map<String, String> texts) {
		Phrasing now = current();
		Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
		now.texts().forEach((one, own) -> all.put(one, new HashMap<>(own)));
		Map<String, String> own = all.computeIfAbsent(language, (one) -> new HashMap<>());
		texts.forEach((key, text) -> {
			if (text.isBlank() || text.strip().equals(this.placeholders.usual(key, language))) {
				own.remove(key);
			}
			else {
				own.put(key, text.strip());
			}
		});
		return new Phrasing(now.number(), all, now.order());
	}

	/**
	 * Keeps texts as a new template; blank ones go back to the usual words. Refuses what
	 * {@link #problems} finds.
	 */
	public void reword(Language language, Map<String, String> texts) {
		problems(language, texts).values().stream().findFirst().ifPresent((problem) -> {
			throw problem;
		});
		keep(tried(language, texts));
	}

	/** Keeps another order of the parts; the opening stays first. */
	public void arrange(List<SectionKind> order) {
		Set<SectionKind> once = EnumSet.allOf(SectionKind.class);
		if (order.size() != once.size() || !Set.copyOf(order).equals(once) || order.get(0) != SectionKind.OPENING) {
			throw new RuleViolation("versions.wording.refused.order");
		}
		Phrasing now = current();
		keep(new Phrasing(now.number(), now.texts(), order));
	}

	private void keep(Phrasing phrasing) {
		Map<Language, Map<String, String>> sorted = new TreeMap<>();
		phrasing.texts().forEach((language, own) -> sorted.put(language, new TreeMap<>(own)));
		this.database.sql("""
				insert into summary_template (number, texts, parts, made_by, made_at)
				values ((select coalesce(max(number), 0) + 1 from summary_template), :texts::jsonb, :parts, :me, :now)
				""")
			.param("texts", this.json.writeValueAsString(sorted))
			.param("parts", phrasing.order().stream().map(SectionKind::name).toArray(String[]::new))
			.param("me", this.me.id().value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		this.events.publishEvent(new TemplateKept(phrasing.number() + 1));
	}

}
