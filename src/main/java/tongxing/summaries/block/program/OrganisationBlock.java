package tongxing.summaries.block.program;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tongxing.figures.FigureScope;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Naming.Style;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment.Words;
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
		boolean papers = policies || material.some("policy.plans") || material.some("policy.cited");
		boolean agreements = material.some("agreement.made");
		if (!group && !papers && !agreements) {
			return material.paragraph("organisation").say("none").plain();
		}
		List<Sentence> missing = missing(material);
		return material.paragraph("organisation")
			.say(group(material))
			.sayOf("head", "names", material.names("group.members", Style.PERSON, "HEAD"))
			.sayOf("themes", "parts", themes(material))
			.sayOf("topics", "names", material.names("group.meetings", Style.QUOTED, "name"))
			.say(policies ? (material.some("policy.adopted") ? "policiesAdopted" : "policies") : "noPolicies")
			.sayOf("policyNames", "names", material.names("policy.inForce", Style.DATED_TITLE, "name"))
			.sayIf(material.some("policy.plans"), "plans")
			.sayOf("planNames", "names", material.names("policy.plans", Style.TITLE, "name"))
			.sayOf("cited", "names", material.names("policy.cited", Style.TITLE, "name"))
			.say(agreements ? (missing.isEmpty() ? "agreements" : "agreementsMissing") : "noAgreements", "parts",
					material.wording().join(missing))
			.plain();
	}

	private static String group(Material material) {
		boolean met = material.some("group.meetings");
		return material.some("group.members") ? (met ? "group" : "groupNotMet") : (met ? "met" : "noGroup");
	}

	/** Who answers for what. */
	private static Optional<Sentence> themes(Material material) {
		List<Sentence> parts = Stream
			.of("OVERALL", "SAFETY_LAW", "THOUGHT", "STUDY_LIFE", "HEALTH", "SUPPLIES", "OTHER")
			.flatMap((theme) -> material.names("group.members", Style.PERSON, theme)
				.flatMap((names) -> material.wording()
					.say("summaries.organisation.theme", "what",
							new Words(material.wording().text("program.theme." + theme)), "names", names))
				.stream())
			.toList();
		return parts.isEmpty() ? Optional.empty() : Optional.of(material.wording().joinLists(parts));
	}

	private static List<Sentence> missing(Material material) {
		return Stream.of("SCHOOL", "HOMEROOM", "MENTOR", "GUARDIAN")
			.filter((party) -> material.some("agreement.missing." + party))
			.map((party) -> material.wording().say("summaries.organisation.missing." + party))
			.flatMap(Optional::stream)
			.toList();
	}

}
