package tongxing.summaries.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tongxing.staff.Language;
import tongxing.kernel.RuleViolation;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.Phrasing;
import tongxing.summaries.text.SampleMessages;
import tongxing.summaries.text.SampleSummary;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;
import tongxing.summaries.text.SummarySection.Block;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every sentence of every block can be worded by the school.
 */
class UsualTextsTests {

	private static final String OWN = "◇";

	private final List<SummaryBlock> blocks = SampleSummary.blocks();

	private final UsualTexts usual = new UsualTexts(this.blocks);

	private final Placeholders placeholders = new Placeholders(new SampleMessages(), this.usual);

	@Test
	void everyBlockNamesItsParagraphsAndEachHasTexts() {
		assertThat(this.blocks).filteredOn((block) -> block.paragraphs().isEmpty())
			.extracting(SummaryBlock::name)
			.as("a teacher words each case apart")
			.containsExactly("Cases");
		assertThat(this.usual.paragraphs())
			.allSatisfy((paragraph) -> assertThat(this.usual.keys(paragraph)).as(paragraph).isNotEmpty());
	}

	@Test
	void whatABlockSaysIsAmongTheTextsOfItsParagraphs() {
		Map<String, String> own = new HashMap<>();
		this.usual.paragraphs()
			.forEach((paragraph) -> this.usual.keys(paragraph)
				.forEach((key) -> own.put(key, OWN + this.placeholders.usual(key, Language.SIMPLIFIED))));
		Phrasing phrasing = new Phrasing(1, Map.of(Language.SIMPLIFIED, own), List.of(SectionKind.values()));
		List<Block> written = SampleSummary.school(Language.SIMPLIFIED, phrasing)
			.sections()
			.stream()
			.flatMap((section) -> section.blocks().stream())
			.toList();
		assertThat(written).hasSizeGreaterThan(30)
			.allSatisfy((block) -> assertThat(block.elements().stream().filter(Passage.class::isInstance))
				.allSatisfy((passage) -> assertThat(((Passage) passage).sentences()).as(block.name())
					.allSatisfy((sentence) -> assertThat(sentence.text()).contains(OWN))));
	}

	@ParameterizedTest
	@EnumSource(value = Language.class, names = { "SIMPLIFIED", "ENGLISH" })
	void theUsualTextsThemselvesCanBeKeptAndAFieldNobodyKnowsCannot(Language language) {
		for (String paragraph : this.usual.paragraphs()) {
			for (String key : this.usual.keys(paragraph)) {
				String text = this.placeholders.usual(key, language);
				assertThat(this.placeholders.problem(key, text, language)).as(key).isEmpty();
				assertThat(this.placeholders.problem(key, text + "{nobody.knows}", language)).as(key)
					.map(RuleViolation::code)
					.contains("versions.wording.refused.field");
			}
		}
	}

	@Test
	void aHeadingHasNoFields() {
		assertThat(this.placeholders.problem("summaries.health.heading", "体检{health.children}", Language.SIMPLIFIED))
			.isPresent();
	}

}
