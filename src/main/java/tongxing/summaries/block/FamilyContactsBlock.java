package tongxing.summaries.block;

import java.util.List;

import org.springframework.stereotype.Component;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

/**
 * Contacts between the school and parents or guardians.
 */
@Component
class FamilyContactsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("contacts");
	}

	@Override
	public List<Element> write(Material material) {
		Paragraph paragraph = material.paragraph("contacts");
		if (material.some("contact.personTimes")) {
			paragraph.sayBeside(material.rule("GUARDIAN_CONTACT"), "done")
				.sayIf(material.some("contact.often"), "often", "asOf", material.asOf())
				.sayOf("by", "parts",
						material.parts("contact.by.", "care.channel.", "PHONE", "VIDEO", "MESSAGE", "LETTER",
								"IN_PERSON"))
				.sayOf("occasions", "parts",
						material.parts("contact.occasion.", "care.occasion.", "ROUTINE", "PROGRESS", "BEHAVIOUR",
								"PARENTING", "HEALTH", "SAFETY", "HOLIDAY", "OTHER"))
				.sayIf(material.some("contact.start"), "start");
		}
		return paragraph.sayIf(material.some("contact.attempts"), "attempts").orElse("none").headed();
	}

}
