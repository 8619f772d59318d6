package tongxing.summaries.block.traits;

import java.util.List;

import tongxing.registry.trait.Aid;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Public aid: who is enrolled in what, and who may have a right to more.
 */
@Component
class SubsidiesBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 110;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("subsidies");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("subsidies")
			.sayIf(material.some("aid.all"), "all")
			.add(Parts.of(material, "summaries.subsidies.kinds", "aid.", Aid.values()))
			.orElse("none")
			.sayIf(material.some("aid.eligible.missing"), "missing")
			.headed();
	}

}
