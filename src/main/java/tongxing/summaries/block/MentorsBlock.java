package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

/**
 * Who leads the class and who is paired with its children, by name.
 */
@Component
class MentorsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.ORGANISATION;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("mentors");
	}

	@Override
	public List<Element> write(Material material) {
		List<Sentence> names = names(material.background().mentors());
		return material.paragraph("mentors")
			.sayIf(!material.background().homeroom().isEmpty(), "homeroom", "names",
					material.wording().join(names(material.background().homeroom())))
			.sayIf(!names.isEmpty(), "paired", "names", material.wording().join(names))
			.plain();
	}

	private static List<Sentence> names(List<String> people) {
		return people.stream().map((name) -> Sentence.of(new Segment.Name(name))).toList();
	}

}
