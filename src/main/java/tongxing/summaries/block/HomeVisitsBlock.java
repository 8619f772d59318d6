package tongxing.summaries.block;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tongxing.calendar.Phase;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * Home visits: the rule, what was done, phase by phase, and the attempts.
 */
@Component
class HomeVisitsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("visits");
	}

	@Override
	public List<Element> write(Material material) {
		Paragraph paragraph = material.paragraph("visits");
		if (material.some("visit.records")) {
			paragraph.sayBeside(material.rule("HOME_VISIT"), "done")
				.say("covered", "asOf", material.asOf())
				.sayIf(material.few("visit.share"), "few")
				.say(phases(material))
				.sayIf(material.some("visit.unplanned"), "unplanned")
				.sayIf(material.some("visit.guided"), "guided")
				.sayOf("policies", "parts",
						material.parts("visit.policy.", "care.policies.", "AID", "MEALS", "CARE", "ENTRUSTED_CARE",
								"SAFETY", "RETURN_HOME"))
				.sayIf(material.some("visit.rated"), "rated")
				.sayIf(material.some("visit.scored"), "content");
		}
		return paragraph.sayIf(material.some("visit.attempts"), "attempts").orElse("none").headed();
	}

	/** Phases that have not begun are not mentioned. */
	private static String phases(Material material) {
		long begun = Stream.of(Phase.values())
			.filter((phase) -> !material.term().phase(phase).from().isAfter(material.asOf()))
			.count();
		return "phases." + begun;
	}

}
