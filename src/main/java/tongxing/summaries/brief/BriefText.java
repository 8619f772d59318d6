package tongxing.summaries.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import tongxing.care.brief.Told;
import tongxing.care.brief.Told.Opinion;
import tongxing.staff.words.Words;

/**
 * Tells an event in a few sentences [S-8, S-9, S-11, S-15]: when and where, who came,
 * what was done, what was asked of the school. Nothing is said that the record does not
 * hold.
 */
class BriefText {

	/** A title that says itself what kind of event it is, such as 运动会. */
	private static final String NAMES_ITSELF = ".*([会赛展节周日课]|活动|演出)";

	/** More are counted, not named. */
	private static final int MOST_CLASSES = 4;

	/** What a meeting of parents learns of the children, each a count. */
	private static final List<String> TALLIES = List.of("unsupervised", "uninterested", "troubled", "habits");

	private final Told told;

	private final UnaryOperator<String> hiding;

	private final Words words;

	private final String space;

	/**
	 * The text in the language that is being spoken.
	 * @param space between two sentences
	 */
	BriefText(Told told, UnaryOperator<String> hiding, Words words, String space) {
		this.told = told;
		this.hiding = hiding;
		this.words = words;
		this.space = space;
	}

	String title() {
		return "GUARDIAN_TRAINING".equals(this.told.kind()) ? say("training", name()) : name();
	}

	private String name() {
		String title = this.told.title();
		return title.isEmpty() ? this.words.say("care.kind." + this.told.kind()) : this.hiding.apply(title);
	}

	List<String> paragraphs() {
		List<String> paragraphs = new ArrayList<>();
		paragraphs.add(glue(Stream.of(lead(), came(), parts(), tallies())));
		this.told.narrative()
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map(this.hiding)
			.forEach(paragraphs::add);
		if (!this.told.opinions().isEmpty()) {
			paragraphs.add(say("opinions", this.told.opinions().size()));
			for (int i = 0; i < this.told.opinions().size(); i++) {
				paragraphs.add(opinion(i + 1, this.told.opinions().get(i)));
			}
		}
		Stream.of(media()).filter((text) -> !text.isEmpty()).forEach(paragraphs::add);
		return paragraphs;
	}

	private String lead() {
		String at = this.told.place();
		String place = (at == null || at.equals(say("place.own"))) ? "" : say("place", at);
		String key = "lead." + this.told.kind() + (name().matches(NAMES_ITSELF) ? ".named" : "");
		return say(key, this.told.on(), who(), place, name(), detail("trainer"));
	}

	/** A class, the school, or who came to it. */
	private String who() {
		String organiser = detail("organiser");
		boolean oneClass = this.told.came().size() == 1
				&& ("CLASS".equals(organiser) || "PARENTS_MEETING".equals(this.told.kind()));
		if (oneClass) {
			return this.told.came().keySet().iterator().next();
		}
		if ("OUTSIDE".equals(organiser) && !detail("team").isEmpty()) {
			return say("team", detail("team"));
		}
		return say("YOUNG_PIONEERS".equals(organiser) ? "pioneers" : "school");
	}

	private String came() {
		List<String> who = new ArrayList<>();
		count("teachers", who);
		who.add(children());
		count("guardians", who);
		count("others", who);
		String absent = (this.told.absent() > 0) ? say("absent", this.told.absent()) : "";
		String total = detail("total").isEmpty() ? "" : say("total", number("total"));
		return say("came", String.join(say("and"), who), absent, total);
	}

	private String children() {
		String kind = this.told.kind();
		String families = List.of("PARENTS_MEETING", "GUARDIAN_TRAINING").contains(kind) ? "families" : "children";
		if (this.told.came().size() < 2) {
			return say(families, this.told.children(), "");
		}
		if (this.told.came().size() > MOST_CLASSES) {
			return say(families, this.told.children(), say("classes.many", this.told.came().size()));
		}
		List<String> classes = this.told.came()
			.entrySet()
			.stream()
			.map((one) -> say("class", one.getKey(), one.getValue()))
			.toList();
		return say(families, this.told.children(), say("classes", String.join(say("and"), classes)));
	}

	private void count(String field, List<String> into) {
		if (!detail(field).isEmpty() && number(field) > 0) {
			into.add(say(field, number(field)));
		}
	}

	private String parts() {
		List<String> said = new ArrayList<>();
		if (this.told.details().get("items") instanceof Collection<?> items && !items.isEmpty()) {
			said.add(say("items", joined(items.stream().map(Objects::toString).map(this.hiding))));
		}
		if (this.told.details().get("parts") instanceof Collection<?> parts && !parts.isEmpty()) {
			said.add(say("parts",
					joined(parts.stream()
						.map((part) -> (Map<?, ?>) part)
						.map((part) -> say("part", this.hiding.apply(Objects.toString(part.get("name"))),
								Objects.requireNonNullElse(part.get("people"), 0))))));
		}
		return glue(said.stream());
	}

	private String tallies() {
		List<String> learned = TALLIES.stream()
			.filter((field) -> !detail(field).isEmpty() && number(field) > 0)
			.map((field) -> say("tally", this.words.say("care.field." + field), number(field)))
			.toList();
		return learned.isEmpty() ? "" : say("tallies", joined(learned.stream()));
	}

	private String opinion(int number, Opinion opinion) {
		String answer = (opinion.answeredOn() != null && opinion.answer() != null)
				? say("answered", opinion.answeredOn(), this.hiding.apply(opinion.answer())) : say("unanswered");
		return say("opinion", number, this.words.say("care.party." + opinion.party()),
				this.hiding.apply(opinion.said()), answer);
	}

	private String media() {
		List<String> media = new ArrayList<>();
		if (this.told.details().get("media") instanceof Collection<?> kinds) {
			kinds.forEach((one) -> media.add(this.words.say("care.media." + one)));
		}
		String name = detail("mediaName").isEmpty() ? "" : say("media.name", detail("mediaName"));
		return media.isEmpty() ? "" : say("media", joined(media.stream()), name);
	}

	private String detail(String field) {
		return Objects.toString(this.told.details().get(field), "");
	}

	private int number(String field) {
		return (this.told.details().get(field) instanceof Number number) ? number.intValue() : 0;
	}

	private String joined(Stream<String> parts) {
		return String.join(say("and"), parts.toList());
	}

	private String glue(Stream<String> sentences) {
		return String.join(this.space, sentences.filter((text) -> !text.isEmpty()).toList());
	}

	private String say(String key, Object... arguments) {
		return this.words.say("brief." + key, arguments);
	}

}
