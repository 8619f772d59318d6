package tongxing.summaries.text;

import java.util.List;

import tongxing.figures.FigureScope;

/**
 * Writes one paragraph, table or chart of a summary. A new block is one new bean with its
 * message keys; it takes part by being there.
 */
public interface SummaryBlock {

	/** A stable name: what somebody edited is found by it again. */
	default String name() {
		return getClass().getSimpleName().replaceFirst("Block$", "");
	}

	/** The part it belongs to. */
	SectionKind section();

	/** Its place within the part. */
	int order();

	/**
	 * What the message keys of its paragraphs begin with after <code>summaries.</code>,
	 * so that the school can word them; nothing if it has no words of its own.
	 */
	List<String> paragraphs();

	/** Of whom it can speak; a child's file is a paper of its own. */
	default boolean speaksOf(FigureScope.Kind kind) {
		return kind != FigureScope.Kind.CHILD;
	}

	/**
	 * What there is to say, possibly nothing.
	 */
	List<Element> write(Material material);

}
