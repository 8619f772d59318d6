package tongxing.care.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tongxing.care.Dimension;
import tongxing.care.view.CareVersion;
import tongxing.care.view.CareView;

import org.springframework.stereotype.Component;

/**
 * Puts a record into words, line by line, in the order in which it was asked for.
 */
@Component
class RecordFacts {

	private final Words words;

	RecordFacts(Words words) {
		this.words = words;
	}

	/**
	 * What stands now, without the story.
	 */
	List<Words.Line> of(CareView view) {
		List<Words.Line> lines = new ArrayList<>();
		CareView.Happened happened = view.happened();
		add(lines, "outcome", (happened.attempt() != null) ? this.words.say("care.attempt." + happened.attempt())
				: this.words.orElse("care.done." + view.kind(), ""));
		add(lines, "channel", this.words.say("care.channel." + happened.channel()));
		add(lines, "place", happened.place());
		add(lines, "met", view.told().who());
		add(lines, "with", this.words.join(view.helpers()));
		lines.addAll(this.words.lines(view.told().details()));
		if (!happened.planned()) {
			add(lines, "unplanned", this.words.say("care.yes"));
		}
		return lines;
	}

	/**
	 * What stood before a correction.
	 */
	List<Words.Line> of(String kind, CareVersion before) {
		List<Words.Line> lines = new ArrayList<>();
		add(lines, "happenedOn", this.words.day(before.happenedOn()));
		String attempt = before.attempt();
		add(lines, "outcome", (attempt != null) ? this.words.say("care.attempt." + attempt)
				: this.words.orElse("care.done." + kind, ""));
		add(lines, "channel", this.words.say("care.channel." + before.channel()));
		add(lines, "place", before.place());
		add(lines, "met", before.who());
		lines.addAll(this.words.lines(before.details()));
		add(lines, "narrative", before.narrative());
		return lines;
	}

	/**
	 * What was seen of one child, in a line; empty if nothing.
	 */
	String ratings(Map<String, Object> ratings) {
		List<String> seen = new ArrayList<>();
		for (Dimension dimension : Dimension.values()) {
			Object rating = ratings.get(dimension.name());
			if (rating != null) {
				seen.add(this.words.say("care.rating.said", this.words.say("care.dimension." + dimension),
						this.words.say("care.rating." + rating)));
			}
		}
		return this.words.join(seen);
	}

	private void add(List<Words.Line> lines, String field, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			lines.add(new Words.Line(field, this.words.say("care.field." + field), text));
		}
	}

}
