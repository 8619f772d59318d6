package tongxing.summaries.block.kinds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tongxing.summaries.text.Material;
import tongxing.summaries.text.Sentence;

/**
 * One sentence that lists those figures that count something.
 */
final class Parts {

	private Parts() {
	}

	/**
	 * The parts, each worded by <code>summaries.KEY.FIGURE</code>, within the sentence
	 * <code>summaries.KEY</code>; nothing if nothing counts.
	 */
	static Optional<Sentence> list(Material material, String key, Stream<String> figures) {
		List<Sentence> parts = figures.filter(material::some)
			.map((id) -> material.wording().say("summaries." + key + "." + id))
			.flatMap(Optional::stream)
			.toList();
		return parts.isEmpty() ? Optional.empty()
				: material.wording().say("summaries." + key, "parts", material.wording().join(parts));
	}

}
