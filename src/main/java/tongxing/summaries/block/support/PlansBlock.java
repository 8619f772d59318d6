package tongxing.summaries.block.support;

import java.util.List;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Plans for single children, and what reviews of plans and pairings found.
 */
@Component
class PlansBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 45;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("careplans");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("careplans")
			.sayIf(material.some("plan.care"), "care")
			.sayIf(material.some("plan.needed"), "needed")
			.sayIf(material.some("plan.education"), "education")
			.sayIf(material.some("plan.reviews"), "reviews")
			.sayIf(material.some("plan.ended"), "ended")
			.orElse("none")
			.headed();
	}

}
