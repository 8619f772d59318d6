package tongxing.summaries.block.support;

import java.util.List;

import tongxing.figures.Figure;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * How many incidents were registered, and that they were reported and dealt with once all
 * of them were. Nothing of what happened.
 */
@Component
class SafetyBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 85;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("safety");
	}

	@Override
	public List<Element> write(Material material) {
		Paragraph paragraph = material.paragraph("safety");
		if (material.some("incident.records")) {
			boolean ended = all(material, "incident.handled", "incident.records");
			boolean reported = all(material, "incident.reported", "incident.reportable");
			String how = !(ended && reported) ? "registered"
					: material.some("incident.reportable") ? "reported" : "handled";
			paragraph.say(how);
		}
		return paragraph.orElse("none").headed();
	}

	private static boolean all(Material material, String part, String whole) {
		return material.figure(part).map(Figure::value).equals(material.figure(whole).map(Figure::value));
	}

}
