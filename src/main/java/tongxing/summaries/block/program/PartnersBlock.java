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
 * The organisations the school works with [S-10].
 */
@Component
class PartnersBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 97;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("partners");
	}

	@Override
	public boolean speaksOf(FigureScope.Kind kind) {
		return kind == FigureScope.Kind.SCHOOL;
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("partners")
			.sayIf(material.some("partner.count"), material.some("partner.contacts") ? "contacts" : "count")
			.sayOf("names", "names", material.names("partner.count", Style.PLAIN, "name"))
			.orElse("none")
			.headed();
	}

}
