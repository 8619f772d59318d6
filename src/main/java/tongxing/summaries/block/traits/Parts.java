package tongxing.summaries.block.traits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tongxing.summaries.text.Material;
import tongxing.summaries.text.Sentence;

/**
 * Says those of a series of figures that count somebody, as one sentence.
 */
final class Parts {

	private Parts() {
	}

	/**
	 * The sentence of a key with its parts, each of the key and its figure; nothing if
	 * none counts anybody.
	 */
	static Optional<Sentence> of(Material material, String key, String series, Enum<?>... kinds) {
		List<Sentence> parts = Stream.of(kinds)
			.map((kind) -> series + kind)
			.filter(material::some)
			.map((id) -> material.wording().say(key + "." + id))
			.flatMap(Optional::stream)
			.toList();
		return parts.isEmpty() ? Optional.empty()
				: material.wording().say(key, "parts", material.wording().join(parts));
	}

}
