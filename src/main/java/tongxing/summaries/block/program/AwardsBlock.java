package tongxing.summaries.block.program;

import java.util.List;

import tongxing.figures.FigureScope;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Naming.Style;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Awards, inspections and reports: recorded, never boasted [S-10, S-12].
 */
@Component
class AwardsBlock implements SummaryBlock {

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
		return List.of("awards");
	}

	@Override
	public boolean speaksOf(FigureScope.Kind kind) {
		return kind == FigureScope.Kind.SCHOOL;
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("awards")
			.sayIf(material.some("award.given"), material.some("award.children") ? "children" : "given")
			.sayOf("names", "names", material.names("award.given", Style.QUOTED, "name"))
			.sayIf(material.some("recognition.count"), "recognition")
			.sayOf("recognised", "names", material.names("recognition.count", Style.QUOTED, "name"))
			.orElse("none")
			.plain();
	}

}
