package tongxing.summaries.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.registry.ChildFacts;
import tongxing.staff.Language;
import tongxing.summaries.text.Material.SchoolClass;
import tongxing.summaries.text.SummaryText.Explained;

/**
 * Writes the school summary of any facts, for tests that have no database. The appendix
 * calls each figure by its id.
 */
public final class WrittenSummary {

	private static final List<SummaryBlock> BLOCKS = blocks();

	private WrittenSummary() {
	}

	public static SummaryText of(FigureBook book, MessageSource messages) {
		TermFigures all = book.figures(FigureScope.SCHOOL);
		List<SchoolClass> classes = book.classes()
			.stream()
			.map((stay) -> new SchoolClass(stay.schoolClass().value(), stay.className(), members(book, all, stay)))
			.filter((one) -> !one.children().isEmpty())
			.toList();
		Material.Background background = new Material.Background("青禾小学", "关爱学生", null, List.of(), List.of(), classes,
				List.of(), List.of(), List.of(), Naming.NONE, book::figures);
		Wording wording = new Wording(messages, Language.SIMPLIFIED, all, Phrasing.USUAL);
		return new Composer(BLOCKS).compose(new Material(background, all, Optional.empty(), wording),
				Language.SIMPLIFIED,
				(figure) -> new Explained(figure.id(), figure.definition(), wording.counted(figure).text()));
	}

	private static Set<java.util.UUID> members(FigureBook book, TermFigures all, ChildFacts.Stay stay) {
		Set<java.util.UUID> members = new HashSet<>();
		FigureScope scope = new FigureScope(FigureScope.Kind.CLASS, stay.schoolClass().value());
		book.figures(scope).get("register.closing").items().forEach((item) -> members.add(item.child()));
		return members;
	}

	private static List<SummaryBlock> blocks() {
		try (var context = new AnnotationConfigApplicationContext("tongxing.summaries.block")) {
			return List.copyOf(context.getBeansOfType(SummaryBlock.class).values());
		}
	}

}
