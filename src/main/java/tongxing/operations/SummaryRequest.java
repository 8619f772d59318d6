package tongxing.operations;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.staff.Language;
import tongxing.summaries.SummaryScopes;

/**
 * Which summary the command line asks for.
 *
 * @param scope <code>school</code>, or <code>class</code>, <code>helper</code> or
 * <code>child</code> with an id, a class also with its name
 * @param staffNumber on whose behalf, if it was said
 */
record SummaryRequest(TermId term, String scope, Path out, Language language, @Nullable LocalDate asOf,
		@Nullable String staffNumber) {

	static final String USAGE = "summary --term 2026-1 --scope school|class:NAME|class:ID|helper:ID|child:ID"
			+ " --out FILE.docx [--lang zh-Hans|zh-Hant|en] [--as-of 2026-11-23] [--as STAFF-NUMBER]";

	private static final String CLASS = "class:";

	private static final Pattern SCOPE = Pattern.compile("school|(class|helper|child):\\S.*");

	/**
	 * Reads the arguments; refuses with an exception what cannot be meant.
	 */
	static SummaryRequest of(List<String> args) {
		Map<String, String> given = new HashMap<>();
		for (int i = 0; i < args.size(); i += 2) {
			if (i + 1 == args.size() || !args.get(i).startsWith("--")) {
				throw new IllegalArgumentException(args.get(i));
			}
			given.put(args.get(i), args.get(i + 1));
		}
		String asOf = given.remove("--as-of");
		String language = given.getOrDefault("--lang", Language.SIMPLIFIED.tag());
		given.remove("--lang");
		String staffNumber = given.remove("--as");
		SummaryRequest request = new SummaryRequest(TermId.of(take(given, "--term")), take(given, "--scope"),
				Path.of(take(given, "--out")), Language.ofTag(language).orElseThrow(IllegalArgumentException::new),
				(asOf != null) ? LocalDate.parse(asOf) : null, staffNumber);
		if (!given.isEmpty() || !SCOPE.matcher(request.scope).matches()) {
			throw new IllegalArgumentException(USAGE);
		}
		return request;
	}

	/**
	 * The scope that is meant, where a class is named one of these.
	 */
	FigureScope scopeAmong(List<SummaryScopes.Choice> choices) {
		try {
			return FigureScope.of(this.scope);
		}
		catch (IllegalArgumentException noId) {
			String name = this.scope.startsWith(CLASS) ? plain(this.scope.substring(CLASS.length())) : "";
			return choices.stream()
				.filter((choice) -> choice.scope().kind() == FigureScope.Kind.CLASS
						&& plain(choice.name()).equals(name))
				.map(SummaryScopes.Choice::scope)
				.findFirst()
				.orElseThrow(() -> new NotFound("scope"));
		}
	}

	/** The day asked for, but not later than today or the term's last day that counts. */
	LocalDate dayIn(Term term, LocalDate today) {
		LocalDate end = term.attribution().to();
		LocalDate latest = (end != null && end.isBefore(today)) ? end : today;
		return (this.asOf == null || this.asOf.isAfter(latest)) ? latest : this.asOf;
	}

	/** A class's name however its brackets and digits are typed. */
	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
	}

	private static String take(Map<String, String> given, String name) {
		String value = given.remove(name);
		if (value == null) {
			throw new IllegalArgumentException(name);
		}
		return value;
	}

}
