package tongxing.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.staff.Language;
import tongxing.summaries.Summaries;

/**
 * {@code summary --term 2026-1 --scope school --out FILE.docx [--lang zh-Hans] [--as-of
 * DATE]}: writes a term summary without the server. A class is {@code class:ID}, a helper
 * {@code helper:ID}; a child's file is only for those who sign in.
 */
class SummaryCommand implements Command {

	private static final int WRONG_USE = 1;

	private static final int REFUSED = 2;

	private static final String USAGE = "summary --term 2026-1 --scope school|class:ID|helper:ID --out FILE.docx"
			+ " [--lang zh-Hans|zh-Hant|en] [--as-of 2026-11-23]";

	private final Class<?> main;

	SummaryCommand(Class<?> main) {
		this.main = main;
	}

	/**
	 * What was asked for.
	 */
	private record Asked(TermId term, FigureScope scope, Path out, Language language, @Nullable LocalDate asOf) {

	}

	@Override
	public int run(List<String> args, PrintStream out, PrintStream err) {
		Asked asked;
		try {
			asked = asked(args);
		}
		catch (IllegalArgumentException | DateTimeException | NotFound ex) {
			err.println(USAGE);
			return WRONG_USE;
		}
		try (Application application = Application.start(this.main)) {
			Term term = application.get(Terms.class).get(asked.term);
			LocalDate day = asOf(term, asked.asOf, LocalDate.now(application.get(Clock.class)));
			ByteArrayOutputStream document = new ByteArrayOutputStream();
			application.get(Summaries.class).export(asked.scope, term, day, asked.language, document);
			Files.write(asked.out, document.toByteArray());
			out.println("%s: term %s, %s, %s, as of %s, %d bytes".formatted(asked.out, asked.term, asked.scope,
					asked.language.tag(), day, document.size()));
			return 0;
		}
		catch (NotFound ex) {
			err.println("There is no such " + ex.getMessage() + ". 没有这个学期、班级或帮扶教师。");
			return REFUSED;
		}
		catch (IOException ex) {
			err.println("Cannot write " + asked.out + ". 写不了这个文件。");
			return WRONG_USE;
		}
	}

	private static Asked asked(List<String> args) {
		Map<String, String> given = new HashMap<>();
		for (int i = 0; i < args.size(); i += 2) {
			if (i + 1 == args.size() || !args.get(i).startsWith("--")) {
				throw new IllegalArgumentException(args.get(i));
			}
			given.put(args.get(i), args.get(i + 1));
		}
		String asOf = given.remove("--as-of");
		String language = given.remove("--lang");
		Asked asked = new Asked(TermId.of(take(given, "--term")), FigureScope.of(take(given, "--scope")),
				Path.of(take(given, "--out")),
				Language.ofTag((language != null) ? language : "zh-Hans").orElseThrow(IllegalArgumentException::new),
				(asOf != null) ? LocalDate.parse(asOf) : null);
		if (!given.isEmpty() || asked.scope.kind() == FigureScope.Kind.CHILD) {
			throw new IllegalArgumentException(USAGE);
		}
		return asked;
	}

	private static String take(Map<String, String> given, String name) {
		String value = given.remove(name);
		if (value == null) {
			throw new IllegalArgumentException(name);
		}
		return value;
	}

	/** The day asked for, but not later than today or the term's last day that counts. */
	private static LocalDate asOf(Term term, @Nullable LocalDate asked, LocalDate today) {
		LocalDate end = term.attribution().to();
		LocalDate latest = (end != null && end.isBefore(today)) ? end : today;
		return (asked == null || asked.isAfter(latest)) ? latest : asked;
	}

}
