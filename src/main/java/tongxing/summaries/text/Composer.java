package tongxing.summaries.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tongxing.figures.Figure;
import tongxing.staff.Language;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.Segment.Name;
import tongxing.summaries.text.Segment.Time;
import tongxing.summaries.text.Segment.Words;
import tongxing.summaries.text.SummarySection.Block;
import tongxing.summaries.text.SummaryText.Explained;

/**
 * Puts the blocks together: parts in order with their numbers, title, signature. A part
 * in which no block has anything to say is left out.
 */
@Component
public class Composer {

	private final List<SummaryBlock> blocks;

	Composer(List<SummaryBlock> blocks) {
		this.blocks = blocks.stream()
			.sorted(Comparator.comparing(SummaryBlock::section).thenComparingInt(SummaryBlock::order))
			.toList();
	}

	/**
	 * Writes a summary.
	 * @param explainer says of a figure what the appendix says
	 */
	public SummaryText compose(Material material, Language language, Function<Figure, Explained> explainer) {
		List<SummarySection> sections = new ArrayList<>();
		int number = 0;
		for (SectionKind kind : material.wording().phrasing().order()) {
			List<Block> blocks = blocks(kind, material);
			if (!blocks.isEmpty()) {
				number += (kind == SectionKind.OPENING) ? 0 : 1;
				sections.add(section(kind, number, blocks, material.wording()));
			}
		}
		return new SummaryText(language, material.term(), material.scope(), material.asOf(), title(material), sections,
				signature(material), explain(sections, material, explainer));
	}

	/** Figures of other scopes, such as a class's, are parts of one that is explained. */
	private static List<Explained> explain(List<SummarySection> sections, Material material,
			Function<Figure, Explained> explainer) {
		Map<String, Figure> found = new LinkedHashMap<>();
		sections.stream()
			.flatMap((section) -> section.elements().stream())
			.flatMap(Element::figures)
			.filter((counted) -> counted.scope().equals(material.scope()) && counted.earlier() == null)
			.forEach((counted) -> found.putIfAbsent(counted.figure().id(), counted.figure()));
		return found.values().stream().map(explainer).toList();
	}

	private List<Block> blocks(SectionKind kind, Material material) {
		return this.blocks.stream()
			.filter((block) -> block.section() == kind && block.speaksOf(material.scope().kind()))
			.map((block) -> new Block(block.name(), block.write(material)))
			.filter((block) -> !block.elements().isEmpty())
			.toList();
	}

	private static SummarySection section(SectionKind kind, int number, List<Block> blocks, Wording wording) {
		String heading = (kind == SectionKind.OPENING) ? ""
				: wording.text("summaries.number.section." + number) + wording.text("summaries.section." + kind);
		long passages = blocks.stream()
			.flatMap((block) -> block.elements().stream())
			.filter(Passage.class::isInstance)
			.count();
		if (!kind.isNumbered() || passages < 2) {
			return new SummarySection(kind, heading, blocks);
		}
		AtomicInteger at = new AtomicInteger();
		return new SummarySection(kind, heading,
				blocks.stream()
					.map((block) -> new Block(block.name(),
							block.elements().stream().map((element) -> numbered(element, at, wording)).toList()))
					.toList());
	}

	private static Element numbered(Element element, AtomicInteger at, Wording wording) {
		return (element instanceof Passage passage)
				? passage.numbered(wording.text("summaries.number.passage." + at.incrementAndGet()),
						wording.text("summaries.heading.end"))
				: element;
	}

	private static List<Sentence> title(Material material) {
		Wording wording = material.wording();
		int year = material.term().id().schoolYear();
		String school = material.background().school();
		Optional<Sentence> first = wording.say("summaries.title.first." + material.scope().kind(), "school",
				new Name(school), "scope", material.background().scopeName(), "from", new Time(String.valueOf(year)),
				"to", new Time(String.valueOf(year + 1)), "term",
				new Words(wording.text("summaries.title.term." + material.term().id().number())));
		Optional<Sentence> second = wording.say("summaries.title.second." + material.scope().kind(), "module",
				wording.label(material.background().module()));
		return Stream.of(first, second).flatMap(Optional::stream).toList();
	}

	private static List<Sentence> signature(Material material) {
		return List.of(Sentence.of(new Name(material.background().school())),
				Sentence.of(material.wording().day(material.asOf())));
	}

}
