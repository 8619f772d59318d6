package tongxing.summaries.block;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

/**
 * How the register changed against the end of the term before, counted by the same
 * definitions. Both numbers are printed, each with its own list behind it.
 */
@Component
class ChangeBlock implements SummaryBlock {

	/** Always told. */
	private static final String REGISTER = "register.closing";

	/** Told if they changed. */
	private static final List<String> PARTS = List.of("away.BOTH", "away.ONE", "carer.ALONE", "level.HEIGHTENED",
			"level.GUARDIANSHIP_INTERVENTION", "level.CASE_MANAGEMENT");

	@Override
	public SectionKind section() {
		return SectionKind.SITUATION;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("change");
	}

	@Override
	public List<Element> write(Material material) {
		if (!material.some(REGISTER)) {
			return List.of();
		}
		Optional<Sentence> changes = material.before().flatMap((before) -> changes(material, before));
		return material.paragraph("change")
			.add(changes)
			.orElse((material.scope().kind() == FigureScope.Kind.SCHOOL) ? "none" : "noneOfScope")
			.plain();
	}

	private static Optional<Sentence> changes(Material material, TermFigures before) {
		List<Sentence> parts = Stream
			.concat(change(material, before, REGISTER).stream(),
					PARTS.stream()
						.filter((id) -> comparison(material, before, id) != 0)
						.flatMap((id) -> change(material, before, id).stream()))
			.toList();
		return material.wording().say("summaries.change.all", "parts", material.wording().join(parts));
	}

	private static Optional<Sentence> change(Material material, TermFigures before, String id) {
		int compared = comparison(material, before, id);
		String key = (compared > 0) ? "up" : (compared < 0) ? "down" : "same";
		return material.figure(id)
			.flatMap((now) -> material.wording()
				.say("summaries.change." + key, "what",
						material.wording().say("summaries.change.what." + id).orElse(null), "before",
						material.wording().earlier(before.get(id), before), "now", now));
	}

	private static int comparison(Material material, TermFigures before, String id) {
		return material.figure(id)
			.map(Figure::value)
			.flatMap((now) -> before.find(id).map((then) -> now.compareTo(then.value())))
			.orElse(0);
	}

}
