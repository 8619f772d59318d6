package tongxing.summaries.block.census;

import java.util.List;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * The term's census: how many were confirmed, in how many households, what had changed.
 */
@Component
class CensusBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.SITUATION;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("census");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("census")
			.sayIf(material.some("census.children"), "done", "asOf", material.asOf())
			.sayIf(material.some("census.children") && material.some("census.done"), "classes")
			.sayIf(material.some("census.children") && material.some("census.open"), "open")
			.sayIf(material.some("census.children") && material.some("rating.children"), "rated")
			.orElse("none")
			.plain();
	}

}
