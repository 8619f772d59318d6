package tongxing.summaries.block.kinds;

import java.util.List;
import java.util.stream.Stream;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Tutoring and help in daily life: the first two of the three priorities [S-3, S-13].
 */
@Component
class LearningBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 65;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("learning");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("learning")
			.sayIf(material.some("tutoring.personTimes"), "tutoring")
			.sayIf(material.some("tutoring.progress"), "progress")
			.sayIf(material.some("living.personTimes"), "living")
			.add(Parts.list(material, "learning.help",
					Stream.of("MEALS", "NUTRITION", "CLOTHING", "MEDICAL", "LODGING", "BELONGINGS", "SUDDEN_NEED")
						.map((help) -> "living." + help)))
			.orElse("none")
			.headed();
	}

}
