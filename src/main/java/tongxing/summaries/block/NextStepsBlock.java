package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.duties.DutyRule;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * The plan: one step for each problem.
 */
@Component
class NextStepsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.PLAN;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<Element> write(Material material) {
		Paragraph paragraph = material.paragraph("plan");
		for (DutyRule rule : material.rules()) {
			material.figure("duty." + rule.code() + ".overdue")
				.filter((figure) -> !rule.observed() && !figure.isZero())
				.ifPresent((figure) -> paragraph.say("overdue", "rule", material.ruleName(rule), "figure", figure));
		}
		return paragraph.sayIf(material.some("pairing.unpaired"), "unpaired")
			.sayIf(material.some("carer.NONE"), "noCarer")
			.sayIf(material.some("carer.ALONE"), "alone")
			.sayIf(material.some("followup.overdue"), "promises")
			.orElse("none")
			.each();
	}

}
