package tongxing.summaries.block;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Element.Column;
import tongxing.summaries.text.Element.Columns;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

/**
 * Talks by month beside the rule, and figure 1.
 */
@Component
class TalksBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("talks");
	}

	@Override
	public List<Element> write(Material material) {
		List<Sentence> months = new ArrayList<>();
		List<Column> columns = new ArrayList<>();
		for (YearMonth month : material.months("talk.children.")) {
			material.figure("talk.children." + month).ifPresent((figure) -> {
				material.wording()
					.say("summaries.talks.month", "month", month, "figure", figure)
					.ifPresent(months::add);
				columns.add(new Column(material.wording().month(month).text(), figure));
			});
		}
		Paragraph paragraph = material.paragraph("talks");
		if (material.some("talk.personTimes")) {
			paragraph.sayBeside(material.rule("TALK"), "done")
				.sayIf(!months.isEmpty(), "months", "months", material.wording().join(months))
				.sayOf("topics", "parts", material.parts("talk.topic.", "care.topics.", "STUDY", "FAMILY", "FRIENDS",
						"FEELINGS", "HEALTH", "SAFETY", "WISHES", "OTHER"));
		}
		List<Element> elements = new ArrayList<>(paragraph.orElse("none").headed());
		if (material.some("talk.personTimes") && columns.size() > 1) {
			elements.add(new Columns(material.wording().text("summaries.talks.chart"),
					material.wording().text("summaries.talks.axis"), columns, material.scope()));
		}
		return elements;
	}

}
