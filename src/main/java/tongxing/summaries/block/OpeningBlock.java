package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * What the paper is about and up to which day it counts.
 */
@Component
class OpeningBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.OPENING;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("opening.SCHOOL", "opening.CLASS", "opening.HELPER");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("opening." + material.scope().kind())
			.sayIf(material.some("register.closing"), "about")
			.say("window", "from", material.term().firstDay(), "to", material.until(), "asOf", material.asOf())
			.plain();
	}

}
