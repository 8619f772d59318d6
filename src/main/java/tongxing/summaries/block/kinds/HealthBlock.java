package tongxing.summaries.block.kinds;

import java.util.List;

import tongxing.figures.Figure;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Health checks: how many, with whom something was found, and who was told.
 */
@Component
class HealthBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 84;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("health");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("health")
			.sayIf(material.some("health.children"), "done")
			.sayIf(material.some("health.eyesight"), all(material, "health.eyesight", "health.eyesightTold"))
			.sayIf(material.some("health.senses"), all(material, "health.senses", "health.sensesTold"))
			.orElse("none")
			.headed();
	}

	/** Which of two sentences is true: that all guardians know, or some. */
	private static String all(Material material, String found, String told) {
		boolean all = material.figure(found).map(Figure::value).equals(material.figure(told).map(Figure::value));
		return found.substring("health.".length()) + (all ? ".allTold" : ".someTold");
	}

}
