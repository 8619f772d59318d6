package tongxing.summaries.block;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Material.SchoolClass;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

/**
 * The problems: what is overdue, where, and who was not reached.
 */
@Component
class ShortfallsBlock implements SummaryBlock {

	private static final int MANY_CLASSES = 4;

	private static final int MANY = 8;

	@Override
	public SectionKind section() {
		return SectionKind.PROBLEMS;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("problems");
	}

	@Override
	public List<Element> write(Material material) {
		Paragraph paragraph = material.paragraph("problems");
		material.overdue().forEach((rule) -> {
			Figure figure = material.overdue(rule);
			Optional<Sentence> where = where(material, figure);
			paragraph.say(where.isPresent() ? "overdueIn" : "overdue", "rule", material.ruleName(rule), "figure",
					figure, "where", where.orElse(null));
		});
		return paragraph.sayIf(material.some("visit.records") && material.some("visit.missed"), "missed")
			.sayIf(material.some("phone.DEAD"), "unreachable")
			.sayIf(material.some("phone.NONE"), "noPhone")
			.sayIf(material.some("pairing.unpaired"), "unpaired")
			.sayIf(material.some("carer.NONE"), "noCarer")
			.sayIf(material.some("carer.ALONE"), "alone")
			.sayIf(material.some("followup.overdue"), "promises")
			.sayIf(material.some("opinion.waiting"), "opinions")
			.sayIf(lacksSymposium(material), "noSymposium")
			.orElse("none")
			.plain();
	}

	/**
	 * The school holds a symposium each term [S-4, S-7]: the school as a whole and not
	 * for each child. It is only missed once the term is over.
	 */
	static boolean lacksSymposium(Material material) {
		return material.scope().kind() == FigureScope.Kind.SCHOOL && material.isTermOver()
				&& !material.some("symposium.events");
	}

	/** The two classes with most of it, when they hold a good part of it. */
	private static Optional<Sentence> where(Material material, Figure figure) {
		if (material.scope().kind() != FigureScope.Kind.SCHOOL || material.classes().size() < MANY_CLASSES
				|| figure.items().size() < MANY) {
			return Optional.empty();
		}
		List<Sentence> most = material.classes()
			.stream()
			.sorted(Comparator.comparing((SchoolClass one) -> material.roughly(figure, one)).reversed())
			.limit(2)
			.filter((one) -> material.roughly(figure, one) * 4 > figure.items().size())
			.flatMap((one) -> material.ofClass(figure.id(), one)
				.flatMap((counted) -> material.wording()
					.say("summaries.problems.class", "class", new Segment.Name(one.name()), "figure", counted))
				.stream())
			.toList();
		return most.isEmpty() ? Optional.empty() : Optional.of(material.wording().join(most));
	}

}
