package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tongxing.operations.demo.Home.Elder;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;

/**
 * Tells what was seen and said, in the words and details that each kind of record has.
 */
final class Stories {

	private final Scribe scribe;

	private final Dice dice;

	private final Opinions opinions;

	Stories(Scribe scribe) {
		this.scribe = scribe;
		this.dice = scribe.dice();
		this.opinions = new Opinions(scribe.words());
	}

	/**
	 * What a record says beside who and when.
	 *
	 * @param details as JSON
	 */
	record Story(String channel, @Nullable String place, @Nullable String attempt, @Nullable String met,
			String narrative, String details, @Nullable String restricted) {

		private static final Pattern COUNTED = Pattern
			.compile("\"(?:topics|policies)\":\\[[^\\]]*]|\"(?:occasion|satisfaction)\":(?:\"[A-Z_]+\"|\\d)");

		/** Those of the details that figures count, as the kinds declare them. */
		@Nullable String facts() {
			List<String> found = new ArrayList<>(
					COUNTED.matcher(this.details).results().map(MatchResult::group).toList());
			if (this.details.contains("\"guidance\"")) {
				found.add("\"guided\":true");
			}
			return found.isEmpty() ? null : "{" + String.join(",", found) + "}";
		}

	}

	Story tell(Home home, Diary.Happening done) {
		return switch (done.kind()) {
			case "HOME_VISIT" -> visit(home, done);
			case "TALK" -> talk();
			case "FAMILY_CONTACT" -> contact(home, done);
			case "CHILD_PARENT_CALL" -> call(home, done);
			case "CHILD_PARENT_LETTER" -> new Story("LETTER", null, null, parent(home, done.day()), "",
					"{\"way\":\"" + (this.dice.percent(70) ? "SENT" : "RECEIVED") + "\"}", null);
			default -> new Story("IN_PERSON", null, null, parent(home, done.day()), "",
					"{\"where\":\"" + (this.dice.percent(60) ? "HOME" : "PARENTS_PLACE") + "\"}", null);
		};
	}

	/** Who was met by name, as the forms write it; nobody where nobody was met. */
	static @Nullable String who(Home home, Story story) {
		if (story.met() == null) {
			return null;
		}
		String names = Stream.of(story.met().split(",", -1)).map((role) -> switch (role) {
			case "CHILD" -> "学生本人";
			case "FATHER" -> home.father.name();
			case "MOTHER" -> home.mother.name();
			default -> Objects.requireNonNull(home.carer).name();
		}).filter((name) -> !name.isBlank()).collect(Collectors.joining("、"));
		return names.isEmpty() ? null : names;
	}

	/** What was seen of a child in five dimensions, for home visits. */
	@Nullable String ratings(Diary.Happening done) {
		if (!"HOME_VISIT".equals(done.kind()) || !done.reached() || this.dice.percent(25)) {
			return null;
		}
		StringBuilder json = new StringBuilder("{");
		for (String dimension : List.of("STUDY", "LIFE", "MIND", "SAFETY", "HEALTH")) {
			if (this.dice.percent(85)) {
				json.append((json.length() > 1) ? ", " : "")
					.append('"')
					.append(dimension)
					.append("\": ")
					.append(Math.min(5, this.dice.between(2, 5) + this.dice.below(2)));
			}
		}
		return (json.length() > 1) ? json.append('}').toString() : null;
	}

	private Story visit(Home home, Diary.Happening done) {
		if (!done.reached()) {
			return new Story("IN_PERSON", null, "NOBODY_HOME", null, "", "{}", null);
		}
		String met = (home.carer != null) ? "CARER,CHILD" : "CHILD," + parentAtHome(home);
		String narrative = this.scribe.words().one("visits", this.dice).formatted(home.whoCares());
		StringBuilder details = new StringBuilder("{");
		if (this.dice.percent(55)) {
			String opinion = this.opinions.atHome(this.dice);
			if (!opinion.isEmpty() && saysSomething(home)) {
				details.append("\"opinions\":\"").append(opinion).append("\",");
			}
		}
		if (this.dice.percent(60)) {
			details.append("\"guidance\":\"").append(this.scribe.words().one("guidance", this.dice)).append("\",");
		}
		if (this.dice.percent(50)) {
			details.append("\"policies\":[\"")
				.append(this.dice.pick(List.of("AID", "MEALS", "CARE", "ENTRUSTED_CARE", "SAFETY", "RETURN_HOME")))
				.append("\"],");
		}
		details.append("\"satisfaction\":").append(this.dice.between(3, 5)).append('}');
		return new Story("IN_PERSON", this.dice.percent(80) ? this.scribe.words().one("places", this.dice) : null, null,
				met, narrative, details.toString(), null);
	}

	/** Few households have something to say. */
	private static boolean saysSomething(Home home) {
		return home.id.getLeastSignificantBits() % 4 == 0;
	}

	private Story talk() {
		String topics = this.dice.pick(List.of("\"STUDY\"", "\"STUDY\",\"FRIENDS\"", "\"FAMILY\",\"FEELINGS\"",
				"\"FRIENDS\"", "\"FEELINGS\"", "\"WISHES\"", "\"HEALTH\",\"SAFETY\""));
		int mood = Math.min(5, this.dice.between(2, 5) + this.dice.below(2));
		String words = this.dice.percent(45) ? ",\"words\":\"" + this.scribe.words().one("words", this.dice) + "\""
				: "";
		String restricted = (mood < 4 && this.dice.percent(14)) ? this.scribe.words().one("restricted", this.dice)
				: null;
		return new Story("IN_PERSON", null, null, null, this.scribe.words().one("talks", this.dice),
				"{\"topics\":[" + topics + "],\"mood\":" + mood + ",\"concern\":" + Math.max(1, 5 - mood) + words + "}",
				restricted);
	}

	private Story contact(Home home, Diary.Happening done) {
		int chance = this.dice.below(100);
		String channel = (chance < 55) ? "PHONE" : (chance < 85) ? "MESSAGE" : (chance < 95) ? "VIDEO" : "IN_PERSON";
		if (!done.reached()) {
			return new Story("PHONE", null, "NOT_REACHED", null, "", "{}", null);
		}
		String met = (home.carer != null && this.dice.percent(60)) ? "CARER" : anyParent(home);
		String occasion = this.dice.pick(List.of("ROUTINE", "ROUTINE", "PROGRESS", "BEHAVIOUR", "HEALTH", "SAFETY"));
		return new Story(channel, null, null, met, this.scribe.words().one("contacts", this.dice),
				"{\"occasion\":\"" + occasion + "\"}", null);
	}

	private Story call(Home home, Diary.Happening done) {
		String channel = this.dice.percent(70) ? "VIDEO" : "PHONE";
		if (!done.reached()) {
			return new Story(channel, null, "NOT_REACHED", null, "", "{}", null);
		}
		return new Story(channel, null, null, parent(home, done.day()), "",
				"{\"minutes\":" + this.dice.between(4, 25) + "}", null);
	}

	private String parent(Home home, LocalDate day) {
		return role(home, home.parentToMeet(day, this.dice));
	}

	private String anyParent(Home home) {
		Elder met = (home.mother.alive() && (!home.father.alive() || this.dice.percent(60))) ? home.mother
				: home.father;
		return role(home, met);
	}

	private static String parentAtHome(Home home) {
		return (home.kind == Home.Kind.MOTHER_AWAY) ? "FATHER" : "MOTHER";
	}

	private static String role(Home home, Elder parent) {
		return parent.equals(home.father) ? "FATHER" : "MOTHER";
	}

}
