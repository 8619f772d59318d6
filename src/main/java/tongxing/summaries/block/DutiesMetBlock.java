package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * What was owed and what of it was done, late, not done or waived.
 */
@Component
class DutiesMetBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.RESULTS;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("duties");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("duties")
			.sayIf(material.some("duty.expected"), "balance", "asOf", material.asOf())
			.sayIf(material.few("duty.share"), "few")
			.orElse("none")
			.plain();
	}

}
