package tongxing.summaries.block;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

/**
 * The plan: one step for each problem.
 */
@Component
class NextStepsBlock implements SummaryBlock {

	/** Parents are asked, not helpers. */
	private static final String MEETING = "PARENT_MET";

	@Override
	public SectionKind section() {
		return SectionKind.PLAN;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("plan");
	}

	@Override
	public List<Element> write(Material material) {
		List<Sentence> undone = material.overdue()
			.filter((rule) -> !rule.code().equals(MEETING))
			.map((rule) -> material.wording()
				.say("summaries.plan.part", "rule", material.ruleName(rule), "figure", material.overdue(rule)))
			.flatMap(Optional::stream)
			.toList();
		return material.paragraph("plan")
			.sayIf(!undone.isEmpty(), "overdue", "parts", material.wording().join(undone))
			.sayIf(material.some("duty." + MEETING + ".overdue"), "met")
			.sayIf(material.some("phone.DEAD"), "phones")
			.sayIf(material.some("phone.NONE"), "noPhone")
			.sayIf(material.some("pairing.unpaired"), "unpaired")
			.sayIf(material.some("carer.NONE"), "noCarer")
			.sayIf(material.some("carer.ALONE"), "alone")
			.sayIf(material.some("followup.overdue"), "promises")
			.sayIf(material.some("opinion.open"), "opinions")
			.sayIf(ShortfallsBlock.lacksSymposium(material), "symposium")
			.orElse("none")
			.each();
	}

}
