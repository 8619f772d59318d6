package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * Who is paired with whom, and who is not.
 */
@Component
class PairingsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("pairing");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("pairing")
			.sayIf(material.some("pairing.children"), "done", "asOf", material.asOf())
			.sayIf(material.some("pairing.children") && material.few("pairing.share"), "few")
			.sayOf("roles", "parts",
					material.parts("pairing.role.", "pairing.role.", "MENTOR", "HOMEROOM_PROXY", "PARENT_PROXY", "PEER",
							"NEIGHBOUR", "VOLUNTEER", "CADRE", "LOVING_MOTHER"))
			.sayIf(material.some("pairing.children") && material.some("pairing.unpaired"), "unpaired")
			.orElse("none")
			.headed();
	}

}
