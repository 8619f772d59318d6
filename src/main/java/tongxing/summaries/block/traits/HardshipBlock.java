package tongxing.summaries.block.traits;

import java.util.List;

import tongxing.registry.trait.Hardship;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Who is in a hardship [S-12], who boards, and who lacks care although the parents are
 * there [S-5].
 */
@Component
class HardshipBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.SITUATION;
	}

	@Override
	public int order() {
		return 12;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("hardship");
	}

	@Override
	public List<Element> write(Material material) {
		boolean hard = material.some("hardship.all");
		return material.paragraph("hardship")
			.sayIf(hard, "all")
			.add(Parts.of(material, "summaries.hardship.kinds", "hardship.", Hardship.values()))
			.sayIf(material.some("hardship.begun") || material.some("hardship.ended"), "moved")
			.orElse("none")
			.sayIf(material.some("nominal"), "nominal")
			.sayIf(material.some("boarding"), "boarding")
			.plain();
	}

}
