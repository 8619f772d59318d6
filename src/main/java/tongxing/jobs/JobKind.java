package tongxing.jobs;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A kind of slow work; a bean is enough to have one. It runs on behalf of its owner and
 * in their language, outside of any transaction, at least once: what it does must bear
 * being done again from the beginning or from its checkpoint.
 *
 * @param <P> what the work needs to know, a record that survives being JSON: ids, days
 * and choices, no people's names
 */
public interface JobKind<P> {

	/**
	 * A stable code such as <code>summaries.documents</code>.
	 */
	String code();

	Class<P> parameters();

	Title title(P parameters);

	/**
	 * The path of the page on which the result is seen, if it is not a file.
	 */
	default @Nullable String page(P parameters) {
		return null;
	}

	/**
	 * Does the work. A {@link tongxing.kernel.RuleViolation} fails the job with its
	 * message; anything else unexpected fails it with a reference number.
	 */
	void run(JobRun run, P parameters) throws IOException;

	/**
	 * What the work is, in words.
	 *
	 * @param key message key
	 * @param args its arguments, texts and numbers; no people's names
	 */
	record Title(String key, List<Object> args) {

		public static Title of(String key, Object... args) {
			return new Title(key, List.of(args));
		}

	}

}
