package tongxing.summaries.block.census;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tongxing.figures.Figure;
import tongxing.registry.Ratings.Dimension;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * What changed for the children: ratings of the same children in this census and the one
 * before, with their number, and never a word of success.
 */
@Component
class RatingBlock implements SummaryBlock {

	private static final int FEW = 20;

	@Override
	public SectionKind section() {
		return SectionKind.RESULTS;
	}

	@Override
	public int order() {
		return 15;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("rating");
	}

	@Override
	public List<Element> write(Material material) {
		Optional<Figure> compared = material.figure("rating.compared").filter((figure) -> !figure.isZero());
		if (compared.isEmpty()) {
			return material.paragraph("rating").say("none").plain();
		}
		Paragraph paragraph = material.paragraph("rating").say((compared.get().items().size() < FEW) ? "few" : "both");
		for (Dimension dimension : Dimension.values()) {
			boolean both = Stream.of("up", "same", "down")
				.anyMatch((way) -> material.some("rating." + dimension + "." + way));
			paragraph.sayIf(both, "of." + dimension);
		}
		return paragraph.plain();
	}

}
