package tongxing.summaries.text;

import java.util.List;

/**
 * A part of a summary with its heading, which is empty for the opening.
 */
public record SummarySection(SectionKind kind, String heading, List<Block> blocks) {

	public SummarySection {
		blocks = List.copyOf(blocks);
	}

	/**
	 * What one block wrote, under the block's stable name.
	 */
	public record Block(String name, List<Element> elements) {

		public Block {
			elements = List.copyOf(elements);
		}

		/** Whether it has a paragraph that could be worded differently. */
		public boolean hasWords() {
			return this.elements.stream().anyMatch(Element.Passage.class::isInstance);
		}

	}

	/** A part that nobody edits block by block. */
	public static SummarySection whole(SectionKind kind, String heading, List<Element> elements) {
		return new SummarySection(kind, heading, List.of(new Block("", elements)));
	}

	SummarySection withoutItems() {
		return new SummarySection(this.kind, this.heading, this.blocks.stream()
			.map((block) -> new Block(block.name(), block.elements().stream().map(Element::withoutItems).toList()))
			.toList());
	}

	public List<Element> elements() {
		return this.blocks.stream().flatMap((block) -> block.elements().stream()).toList();
	}

}
