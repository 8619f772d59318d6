package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

/**
 * The typical cases that teachers chose to tell, each as it was written, without names.
 */
@Component
class CasesBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.RESULTS;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public List<String> paragraphs() {
		return List.of();
	}

	@Override
	public List<Element> write(Material material) {
		return material.background()
			.cases()
			.stream()
			.<Element>map((told) -> Passage.plain(List.of(Sentence.of(new Segment.Name(told)))))
			.toList();
	}

}
