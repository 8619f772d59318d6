package tongxing.summaries.block;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

/**
 * The register: opening, coming and going, closing, and who the children are.
 */
@Component
class RegisterBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.SITUATION;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("register");
	}

	@Override
	public List<Element> write(Material material) {
		if (!material.some("register.opening") && !material.some("register.closing")) {
			return material.paragraph("register").say("none").plain();
		}
		return material.paragraph("register")
			.say(material.isTermOver() ? "balance" : "balance.now")
			.say("sex")
			.sayIf(material.some("sex.UNKNOWN"), "sexUnknown")
			.say(material.some("away.NONE") ? "awayAndHome" : "away")
			.sayIf(material.some("away.UNKNOWN"), "awayUnknown")
			.add(carers(material))
			.add(levels(material))
			.plain();
	}

	private static Optional<Sentence> carers(Material material) {
		return list(material, "register.carers", Stream.of("carer.PATERNAL_GRANDPARENT", "carer.MATERNAL_GRANDPARENT",
				"carer.PARENT", "carer.KIN", "carer.ENTRUSTED", "carer.ALONE", "carer.UNKNOWN", "carer.NONE"));
	}

	private static Optional<Sentence> levels(Material material) {
		return list(material, "register.levels", Stream.of("level.UNIVERSAL", "level.HEIGHTENED",
				"level.GUARDIANSHIP_INTERVENTION", "level.CASE_MANAGEMENT"));
	}

	/** Those that count somebody, as one sentence. */
	private static Optional<Sentence> list(Material material, String key, Stream<String> figures) {
		List<Sentence> parts = figures.filter(material::some)
			.map((id) -> material.wording().say("summaries." + key + "." + id))
			.flatMap(Optional::stream)
			.toList();
		return parts.isEmpty() ? Optional.empty()
				: material.wording().say("summaries." + key, "parts", material.wording().join(parts));
	}

}
