package tongxing.summaries.block.kinds;

import java.util.List;
import java.util.stream.Stream;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Counselling as counts, and what teachers noticed in talks.
 */
@Component
class MindBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 82;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("mind");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("mind")
			.sayIf(material.some("counselling.personTimes"), "done")
			.sayIf(material.some("counselling.GROUP"), "group")
			.add(Parts.list(material, "mind.noticed",
					Stream
						.of("LOW_SPIRITS", "SELFISH", "WITHDRAWN", "FALLING_BEHIND", "INDIFFERENT", "HOMEWORK_MISSING",
								"AGGRESSIVE", "BAD_INFLUENCE", "UNDERNOURISHED")
						.map((noticed) -> "noticed." + noticed)))
			.orElse("none")
			.headed();
	}

}
