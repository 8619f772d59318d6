package tongxing.figures;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tongxing.duties.DutyTexts;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says figures in the reader's language: what it is called, how it is defined, the number
 * with its unit.
 */
@Component("figureTexts")
public class FigureTexts {

	private static final String DEFINITION = "figures.def.";

	private static final Pattern DUTY = Pattern
		.compile("duty\\.([A-Z0-9_]+)(?:\\.(START|MID|END|\\d{4}-\\d{2}))?\\..*");

	private static final Pattern MONTH = Pattern.compile(".*\\.(\\d{4}-\\d{2})");

	private static final Pattern CAMPAIGN = Pattern.compile("campaign\\.(\\d+)\\.item\\.(\\d+)");

	private static final Pattern PHASE = Pattern.compile("visit\\.([A-Z]+)\\..*");

	/** Series whose figures are called by a word of the kind of record. */
	private static final Map<String, String> WORDS = Map.of("activity.by.", "care.organiser.", "contact.occasion.",
			"care.occasion.", "contact.by.", "care.channel.", "visit.policy.", "care.policies.", "talk.topic.",
			"care.topics.", "volunteer.act.", "care.acts.");

	private final MessageSource messages;

	private final DutyTexts duties;

	FigureTexts(MessageSource messages, DutyTexts duties) {
		this.messages = messages;
		this.duties = duties;
	}

	/**
	 * What the figure is called: 期中家访人次.
	 */
	public String label(Figure figure) {
		Locale locale = LocaleContextHolder.getLocale();
		String own = this.messages.getMessage("figures.label." + figure.id(), null, "", locale);
		if (own != null && !own.isEmpty()) {
			return own;
		}
		String key = "figures.label." + figure.definition().substring(DEFINITION.length());
		return text(key, of(figure.id()));
	}

	/**
	 * The sentence that says what it counts.
	 */
	public String definition(Figure figure) {
		return text(figure.definition());
	}

	/**
	 * The number with its unit: 301人, 98.7%.
	 */
	public String value(Figure figure) {
		return text("figures.unit." + figure.unit(), figure.number(), figure.value());
	}

	/**
	 * The unit alone: 人.
	 */
	public String unit(Figure figure) {
		return text("figures.unit." + figure.unit(), "", figure.value()).strip();
	}

	/**
	 * Of whom the figures speak: 全校, 三年级, the name of the class or helper.
	 * @param name as it is stored; empty for the school and for a grade
	 */
	public String scope(FigureScope scope, String name) {
		if (scope.kind() == FigureScope.Kind.GRADE) {
			return text("figures.grade." + scope.grade());
		}
		return name.isEmpty() ? text("figures.scope." + scope.kind()) : name;
	}

	/**
	 * The same for somebody who chooses from their own: a helper there is they
	 * themselves.
	 */
	public String choice(FigureScope scope, String name) {
		return (scope.kind() == FigureScope.Kind.HELPER) ? text("figures.scope.mine", name) : scope(scope, name);
	}

	private String of(String id) {
		Optional<String> word = WORDS.entrySet()
			.stream()
			.filter((series) -> id.startsWith(series.getKey()))
			.map((series) -> text(series.getValue() + id.substring(series.getKey().length())))
			.findFirst();
		if (word.isPresent()) {
			return word.get();
		}
		Matcher duty = DUTY.matcher(id);
		if (duty.matches()) {
			String part = duty.group(2);
			return this.duties.title(duty.group(1), "", (part != null) ? part : "");
		}
		Matcher campaign = CAMPAIGN.matcher(id);
		if (campaign.matches()) {
			return text("figures.campaign.place", campaign.group(1), campaign.group(2));
		}
		Matcher phase = PHASE.matcher(id);
		if (phase.matches()) {
			return text("figures.phase." + phase.group(1));
		}
		Matcher month = MONTH.matcher(id);
		return month.matches() ? this.duties.month(YearMonth.parse(month.group(1))) : "";
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
