package tongxing.summaries.text;

import java.util.List;

/**
 * A part of a summary with its heading, which is empty for the opening.
 */
public record SummarySection(SectionKind kind, String heading, List<Element> elements) {

	public SummarySection {
		elements = List.copyOf(elements);
	}

}
