package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * Calls and letters between children and their parents, and meetings in person.
 */
@Component
class CallsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("calls");
	}

	@Override
	public List<Element> write(Material material) {
		Paragraph paragraph = material.paragraph("calls");
		if (material.some("call.personTimes")) {
			paragraph.sayBeside(material.rule("CHILD_PARENT_CALL"), "done");
		}
		return paragraph.sayIf(material.some("letter.personTimes"), "letters")
			.sayIf(material.some("met.children"), "met")
			.orElse("none")
			.headed();
	}

}
