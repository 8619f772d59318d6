package tongxing.registry.roster.cell;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.LeftBehind;

/**
 * Reads the words for the left-behind type.
 */
public final class LeftBehindWords {

	private static final Pattern FATHER = Pattern.compile(".*(?<!祖)父亲?(一方|单方)?(在外|外出|打工|务工).*");

	private static final Pattern MOTHER = Pattern.compile(".*(?<!祖)母亲?(一方|单方)?(在外|外出|打工|务工).*");

	private static final Pattern BOTH = Pattern
		.compile(".*((父母|双亲|双方)(双方|均|都|双双|皆|同时|全部)*|^(均|都|双双))(在.{0,8})?(在外|外出|打工|务工).*");

	private LeftBehindWords() {
	}

	/**
	 * Reads a cell. {@code UNKNOWN} with a finding stands for words of another kind.
	 * @param codes whether 0, 1 and 2 are the codes of the student register
	 */
	public static Answer read(String typed, boolean codes) {
		String text = Words.fold(typed).replaceAll("[()\\[\\]:;,.、。/-]", "");
		if (text.isEmpty() && !typed.isBlank() && !Words.is("no", typed)) {
			return new Answer(null, false, null);
		}
		if (text.isEmpty() && typed.isBlank()) {
			return new Answer(null, false, null);
		}
		if (codes && text.matches("[012]")) {
			return switch (text) {
				case "0" -> new Answer(LeftBehind.NOT, false, null);
				case "1" -> new Answer(LeftBehind.ONE_AWAY, false, "leftBehind.registerOne");
				default -> new Answer(LeftBehind.BOTH_AWAY, false, null);
			};
		}
		return words(text);
	}

	private static Answer words(String text) {
		if (text.equals("1") || Words.is("leftYes", text)) {
			return new Answer(null, true, null);
		}
		if (text.equals("2")) {
			return new Answer(LeftBehind.NOT, false, null);
		}
		if (Words.is("nominal", text)) {
			return new Answer(LeftBehind.NOT, false, "leftBehind.nominal");
		}
		if (Words.is("bothAway", text) || BOTH.matcher(text).matches()) {
			return new Answer(LeftBehind.BOTH_AWAY, false, null);
		}
		if (Words.is("oneAway", text)) {
			return new Answer(LeftBehind.ONE_AWAY, false, null);
		}
		if (Words.is("fatherAway", text) || FATHER.matcher(text).matches()) {
			return new Answer(LeftBehind.FATHER_AWAY, false, null);
		}
		if (Words.is("motherAway", text) || MOTHER.matcher(text).matches()) {
			return new Answer(LeftBehind.MOTHER_AWAY, false, null);
		}
		if (Words.is("notLeft", text)) {
			return new Answer(LeftBehind.NOT, false, null);
		}
		return new Answer(LeftBehind.UNKNOWN, false,
				Words.is("notAType", text) ? "leftBehind.otherKind" : "leftBehind.unknownWord");
	}

	/** Whether a header cell names a type, so that its column holds ticks. */
	public static boolean isType(String label) {
		String text = Words.fold(label);
		boolean named = Words.is("bothAway", text) || Words.is("oneAway", text) || Words.is("fatherAway", text)
				|| Words.is("motherAway", text) || Words.is("nominal", text);
		return (text.length() > 2 && named) || text.equals("双留") || text.equals("单留");
	}

	/**
	 * What the cell says.
	 *
	 * @param type the type, where the word names one
	 * @param yes whether it only says that the child is left behind
	 * @param warning the key of what a person should look at
	 */
	public record Answer(@Nullable LeftBehind type, boolean yes, @Nullable String warning) {

		public boolean isBlank() {
			return this.type == null && !this.yes;
		}

	}

}
