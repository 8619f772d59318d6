package tongxing.summaries.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.summaries.text.Element.Passage;

/**
 * Builds one paragraph sentence by sentence. Message keys are those of the block.
 */
public final class Paragraph {

	private final Wording wording;

	private final String prefix;

	private final List<Sentence> sentences = new ArrayList<>();

	Paragraph(Wording wording, String prefix) {
		this.wording = wording;
		this.prefix = prefix;
	}

	/** Adds a sentence unless one of its figures does not exist. */
	public Paragraph say(String key, @Nullable Object... values) {
		this.wording.say(this.prefix + key, values).ifPresent(this.sentences::add);
		return this;
	}

	/** Adds a sentence on a condition. */
	public Paragraph sayIf(boolean condition, String key, @Nullable Object... values) {
		return condition ? say(key, values) : this;
	}

	/** Adds a sentence about a list, if there is one: names, parts. */
	public Paragraph sayOf(String key, String name, Optional<Sentence> list) {
		return say(key, name, list.orElse(null));
	}

	/**
	 * Adds a sentence with the school's rule before it, so that both are read in one
	 * breath; without the rule if the school has none.
	 */
	public Paragraph sayBeside(Optional<Sentence> rule, String key, @Nullable Object... values) {
		this.wording.say(this.prefix + key, values)
			.flatMap((what) -> rule.isEmpty() ? Optional.of(what)
					: this.wording.say("summaries.beside", "rule", rule.get(), "what", what))
			.ifPresent(this.sentences::add);
		return this;
	}

	public Paragraph add(Optional<Sentence> sentence) {
		sentence.ifPresent(this.sentences::add);
		return this;
	}

	/** Says that there is nothing, if nothing was said. */
	public Paragraph orElse(String key) {
		return sayIf(this.sentences.isEmpty(), key);
	}

	/** The paragraph under its heading, or nothing if nothing was said. */
	public List<Element> headed() {
		return this.sentences.isEmpty() ? List.of()
				: List.of(Passage.of(this.wording.text(this.prefix + "heading"), this.sentences));
	}

	/** The paragraph without a heading, or nothing if nothing was said. */
	public List<Element> plain() {
		return this.sentences.isEmpty() ? List.of() : List.of(Passage.plain(this.sentences));
	}

	/** Each sentence as a paragraph of its own. */
	public List<Element> each() {
		return this.sentences.stream().<Element>map((sentence) -> Passage.plain(List.of(sentence))).toList();
	}

}
