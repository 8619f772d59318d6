package tongxing.summaries.block.kinds;

import java.util.List;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Naming.Style;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Volunteers who came, and letters with pen pals [S-9].
 */
@Component
class FriendsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 95;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("friends");
	}

	@Override
	public List<Element> write(Material material) {
		return material.paragraph("friends")
			.sayIf(material.some("volunteer.records"), "visits")
			.sayOf("teams", "names", material.names("volunteer.records", Style.PLAIN, "team"))
			.sayOf("acts", "parts",
					material.parts("volunteer.act.", "care.acts.", "LESSONS", "SHOW", "MODELS", "GAMES", "SONGS",
							"SIGN_SONG", "STORIES", "TALKS", "LETTERS", "OTHER"))
			.sayIf(material.some("penPal.personTimes"), "letters")
			.orElse("none")
			.headed();
	}

}
