package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * Follow-ups: open before, new, closed, open now.
 */
@Component
class PromisesBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.RESULTS;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("promises");
	}

	@Override
	public List<Element> write(Material material) {
		boolean any = material.some("followup.opening") || material.some("followup.new");
		return material.paragraph("promises").sayIf(any, "balance").orElse("none").plain();
	}

}
