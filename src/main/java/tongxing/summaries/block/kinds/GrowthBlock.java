package tongxing.summaries.block.kinds;

import java.util.List;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Growth diaries that teachers keep [S-3, S-14].
 */
@Component
class GrowthBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 67;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("diary");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("diary").sayIf(material.some("growth.records"), "done").orElse("none").headed();
	}

}
