package tongxing.summaries;

import java.util.List;

import tongxing.summaries.text.Segment.Counted;
import tongxing.summaries.text.SummaryText;

/**
 * A summary together with what is still missing in the records it is made of.
 *
 * @param gaps figures that count something although they should count nothing
 */
public record SummaryPreview(SummaryText text, List<Counted> gaps) {

	public SummaryPreview {
		gaps = List.copyOf(gaps);
	}

}
