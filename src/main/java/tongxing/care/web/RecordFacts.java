package tongxing.care.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tongxing.care.Dimension;
import tongxing.care.Channel;
import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.Campaigns;
import tongxing.care.kinds.CareKinds;
import tongxing.care.view.CareVersion;
import tongxing.care.view.CareView;
import tongxing.care.view.CareViews;

import org.springframework.stereotype.Component;

/**
 * Puts a record into words, line by line, in the order in which it was asked for.
 */
@Component
public class RecordFacts {

	private static final Set<String> PRIVATE = Set.of("signedBy", "signedOn");

	private final CareWords words;

	private final Campaigns campaigns;

	private final CareKinds kinds;

	RecordFacts(CareWords words, Campaigns campaigns, CareKinds kinds) {
		this.words = words;
		this.kinds = kinds;
		this.campaigns = campaigns;
	}

	/**
	 * What stands now, without the story.
	 */
	public List<CareWords.Line> of(CareView view) {
		List<CareWords.Line> lines = new ArrayList<>();
		String kind = view.kind();
		CareView.Happened happened = view.happened();
		add(lines, kind, "outcome", outcome(kind, happened.attempt()));
		channel(lines, kind, happened.channel());
		add(lines, kind, "place", happened.place());
		add(lines, kind, "met", view.told().who());
		List<String> others = new ArrayList<>(view.helpers());
		others.remove(view.written().authorName());
		add(lines, kind, "with", this.words.join(others));
		lines.addAll(own(kind, view.told().details()));
		if (!happened.planned() && !this.words.field("unplanned", kind).isEmpty()) {
			add(lines, kind, "unplanned", this.words.say("care.yes"));
		}
		return lines;
	}

	/**
	 * The same, with what changed since the record before.
	 */
	List<CareWords.Line> of(CareView view, Optional<CareViews.Before> before) {
		if (before.isEmpty()) {
			return of(view);
		}
		Map<String, Object> earlier = before.get().details();
		List<CareWords.Line> lines = new ArrayList<>();
		for (CareWords.Line line : of(view)) {
			String change = change(view.told().details().get(line.field()), earlier.get(line.field()));
			lines.add(change.isEmpty() ? line : new CareWords.Line(line.field(), line.label(),
					line.text() + this.words.say("care.health.change", change)));
		}
		add(lines, view.kind(), "before", this.words.day(before.get().on()));
		return lines;
	}

	/** With its sign; empty if nothing changed or cannot be compared. */
	private static String change(@Nullable Object now, @Nullable Object before) {
		if (!(now instanceof Number) || !(before instanceof Number)) {
			return "";
		}
		BigDecimal change = new BigDecimal(now.toString()).subtract(new BigDecimal(before.toString()))
			.stripTrailingZeros();
		return (change.signum() == 0) ? "" : ((change.signum() > 0) ? "+" : "−") + change.abs().toPlainString();
	}

	/**
	 * A kind's own fields alone.
	 */
	List<CareWords.Line> own(String kind, Map<String, Object> details) {
		return this.words.lines(kind, details).stream().map(this::named).toList();
	}

	/** A campaign's item is kept as its id. */
	private CareWords.Line named(CareWords.Line line) {
		return !line.field().equals(Campaign.DETAIL) ? line
				: this.campaigns.ofItem(line.text())
					.flatMap((campaign) -> campaign.item(line.text())
						.map((item) -> new CareWords.Line(line.field(), line.label(),
								campaign.title() + this.words.say("care.campaign.of") + item.name())))
					.orElse(line);
	}

	/**
	 * What may hang on a wall: nothing that names anybody who was given something.
	 */
	List<CareWords.Line> inPublic(CareView view) {
		return own(view.kind(), view.told().details()).stream()
			.filter((line) -> !PRIVATE.contains(line.field()))
			.toList();
	}

	/**
	 * The same with what was told.
	 */
	List<CareWords.Line> withStory(CareView view) {
		List<CareWords.Line> lines = new ArrayList<>(of(view));
		add(lines, view.kind(), "narrative", view.told().narrative());
		return lines;
	}

	/**
	 * What stood before a correction.
	 */
	List<CareWords.Line> of(String kind, CareVersion before) {
		List<CareWords.Line> lines = new ArrayList<>();
		add(lines, kind, "happenedOn", this.words.day(before.happenedOn()));
		add(lines, kind, "outcome", outcome(kind, before.attempt()));
		channel(lines, kind, before.channel());
		add(lines, kind, "place", before.place());
		add(lines, kind, "met", before.who());
		lines.addAll(own(kind, before.details()));
		add(lines, kind, "narrative", before.narrative());
		return lines;
	}

	/** Where a kind has but one way, to name it says nothing. */
	private void channel(List<CareWords.Line> lines, String kind, Channel channel) {
		if (this.kinds.get(kind).channels().size() > 1) {
			add(lines, kind, "channel", this.words.say("care.channel." + channel));
		}
	}

	private String outcome(String kind, @Nullable String attempt) {
		return (attempt != null) ? this.words.say("care.attempt." + attempt)
				: this.words.orElse("care.done." + kind, "");
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

	private void add(List<CareWords.Line> lines, String kind, String field, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			lines.add(new CareWords.Line(field, this.words.field(field, kind), text));
		}
	}

}
