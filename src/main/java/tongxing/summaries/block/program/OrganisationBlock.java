package tongxing.summaries.block.program;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tongxing.figures.FigureScope;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Leading group, policies and agreements: what is recorded of each, and of what nothing
 * is.
 */
@Component
class OrganisationBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.ORGANISATION;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("organisation");
	}

	@Override
	public boolean speaksOf(FigureScope.Kind kind) {
		return kind == FigureScope.Kind.SCHOOL;
	}

	@Override
	public List<Element> write(Material material) {
		boolean group = material.some("group.members") || material.some("group.meetings");
		boolean policies = material.some("policy.inForce");
		boolean agreements = material.some("agreement.made");
		if (!group && !policies && !agreements) {
			return material.paragraph("organisation").say("none").plain();
		}
		List<Sentence> missing = missing(material);
		return material.paragraph("organisation")
			.say(group ? (material.some("group.meetings") ? "group" : "groupNotMet") : "noGroup")
			.say(policies ? (material.some("policy.adopted") ? "policiesAdopted" : "policies") : "noPolicies")
			.sayIf(material.some("policy.plans"), "plans")
			.say(agreements ? (missing.isEmpty() ? "agreements" : "agreementsMissing") : "noAgreements", "parts",
					material.wording().join(missing))
			.plain();
	}

	private static List<Sentence> missing(Material material) {
		return Stream.of("SCHOOL", "HOMEROOM", "MENTOR", "GUARDIAN")
			.filter((party) -> material.some("agreement.missing." + party))
			.map((party) -> material.wording().say("summaries.organisation.missing." + party))
			.flatMap(Optional::stream)
			.toList();
	}

}
