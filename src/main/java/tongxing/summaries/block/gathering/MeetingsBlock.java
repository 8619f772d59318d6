package tongxing.summaries.block.gathering;

import java.util.List;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Naming.Style;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Symposia and what was said there, trainings of guardians, meetings of parents with
 * their tallies.
 */
@Component
class MeetingsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 55;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("meetings");
	}

	@Override
	public List<Element> write(Material material) {
		boolean tallied = List.of("unsupervised", "uninterested", "troubled", "habits")
			.stream()
			.anyMatch((tally) -> material.some("meeting." + tally));
		Paragraph paragraph = material.paragraph("meetings");
		paragraph.sayIf(material.some("symposium.events"), "symposium")
			.sayIf(material.some("opinion.made"), "opinions")
			.sayIf(material.some("training.events"), "training")
			.sayOf("topics", "names", material.names("training.events", Style.QUOTED, "topic"))
			.sayIf(material.some("meeting.events"), "parents")
			.sayIf(tallied, "tallies");
		return paragraph.orElse("none").headed();
	}

}
