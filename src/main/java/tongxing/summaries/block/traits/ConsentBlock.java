package tongxing.summaries.block.traits;

import java.util.List;

import tongxing.registry.trait.ConsentPurpose;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * What guardians agreed to, and of which carers the school has written notice.
 */
@Component
class ConsentBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.ORGANISATION;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("consent");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("consent")
			.add(Parts.of(material, "summaries.consent.purposes", "consent.", ConsentPurpose.values()))
			.orElse("none")
			.sayIf(material.some("consent.pending"), "pending")
			.sayIf(material.some("entrusted.all"), material.some("entrusted.noNotice") ? "entrusted" : "entrustedAll")
			.plain();
	}

}
