package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * Leading group, policies and agreements: not recorded yet, and said so.
 */
@Component
class OrganisationBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.ORGANISATION;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("organisation").say("none").plain();
	}

}
