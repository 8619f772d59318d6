package tongxing.suggestions;

import java.util.List;

/**
 * One fact that speaks for a suggestion. Its sentence is the message
 * <code>suggestions.why.</code> and the code.
 *
 * @param arguments what the sentence names: dates and numbers
 */
public record Reason(Code code, List<Object> arguments) {

	public Reason {
		arguments = List.copyOf(arguments);
	}

	static Reason of(Code code, Object... arguments) {
		return new Reason(code, List.of(arguments));
	}

	/**
	 * The facts that are looked at.
	 */
	public enum Code {

		/** Younger than 8 and alone (law on minors, art. 21). */
		UNATTENDED_UNDER_8,
		/** Younger than 16 and alone (State Council 2016, no. 13). */
		ALONE_UNDER_16,
		/** A parent is dead, missing or in prison, the other away. */
		PARENT_GONE,
		/** Both parents away, and no number of anybody works. */
		AWAY_WITHOUT_PHONE,
		/** A talk of the last two months ended with concern of 4 or 5. */
		CONCERN,
		/** No parent was met for longer than the rule allows [S-5]. */
		NOT_MET,
		/** None of these holds any more. */
		REASONS_GONE

	}

}
