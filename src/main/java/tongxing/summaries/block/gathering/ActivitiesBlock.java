package tongxing.summaries.block.gathering;

import java.util.ArrayList;
import java.util.List;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Naming.Style;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Activities by type, who took part, and education of mind, safety and law among them.
 */
@Component
class ActivitiesBlock implements SummaryBlock {

	private static final List<String> TYPES = List.of("CLASS_MEETING", "TEAM", "ART", "SPEECH", "PERFORMANCE", "SPORTS",
			"FILM", "BIRTHDAY", "FESTIVAL", "MIND", "SAFETY", "MORAL", "READING", "GAMES", "OUTING", "OTHER");

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 70;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("activities");
	}

	@Override
	public List<Element> write(Material material) {
		Paragraph paragraph = material.paragraph("activities");
		if (material.some("activity.events")) {
			List<Sentence> types = types(material);
			paragraph.say("done")
				.sayIf(!types.isEmpty(), "types", "types", material.wording().join(types))
				.sayOf("titles", "names", material.names("activity.events", Style.QUOTED, "title"))
				.sayOf("items", "names", material.names("activity.events", Style.PLAIN, "items"))
				.sayOf("parts", "names", material.names("activity.events", Style.PLAIN, "parts"))
				.sayOf("by", "parts",
						material.parts("activity.by.", "care.organiser.", "CLASS", "SCHOOL", "YOUNG_PIONEERS",
								"OUTSIDE"))
				.sayOf("teams", "names", material.names("activity.events", Style.PLAIN, "team"))
				.sayIf(material.some("activity.reported"), "reported")
				.sayOf("media", "names", material.names("activity.events", Style.PLAIN, "mediaName"))
				.say("children", "asOf", material.asOf())
				.sayIf(material.some("activity.missed"), "missed");
		}
		return paragraph.orElse("none").headed();
	}

	private static List<Sentence> types(Material material) {
		List<Sentence> types = new ArrayList<>();
		for (String type : TYPES) {
			String id = "activity.type." + type;
			if (material.some(id)) {
				material.wording()
					.say("summaries.activities.type", "type",
							new Segment.Words(material.wording().text("care.activity." + type)), "figure",
							material.figure(id).orElseThrow())
					.ifPresent(types::add);
			}
		}
		return types;
	}

}
