package tongxing.registry.census.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tongxing.registry.ChildFacts;
import tongxing.registry.Ratings;
import tongxing.registry.census.Census;
import tongxing.registry.status.Criteria;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * Says of each child what is entered about it, so that it can be confirmed at a glance.
 */
@Component
class CensusPupils {

	private final Criteria criteria;

	private final Words words;

	CensusPupils(Criteria criteria, Words words) {
		this.criteria = criteria;
		this.words = words;
	}

	List<Pupil> of(Census census, List<ChildFacts> children) {
		Criterion local = this.criteria.localOn(census.day());
		return children.stream().map((child) -> of(census, child, local)).toList();
	}

	private Pupil of(Census census, ChildFacts child, Criterion local) {
		List<String> entered = new ArrayList<>();
		entered.add(this.words.say("registry.away.type." + LeftBehind.of(child, local, census.day()).type()));
		entered.add(child.carerOn(census.day())
			.map((care) -> this.words.say("registry.relation." + care.kind()))
			.orElseGet(() -> this.words.say("census.noCarer")));
		entered.add(this.words.say("shell.level." + child.levelOn(census.day())));
		Optional<ChildFacts.Surveyed> now = child.censuses()
			.stream()
			.filter((one) -> one.day().equals(census.day()) && one.on() != null)
			.findFirst();
		String state = now.map((one) -> one.confirmed() ? (one.changed() ? "CHANGED" : "UNCHANGED") : "TO_CHANGE")
			.orElse(null);
		return new Pupil(child.id().value(), child.name(), String.join(" · ", entered), state,
				now.map(ChildFacts.Surveyed::ratings).filter(Ratings::any).map(this::said).orElse(null),
				last(child, census).map(this::said).orElse(null));
	}

	/**
	 * The ratings of the last census before in which the child was rated.
	 */
	static Optional<Ratings> last(ChildFacts child, Census census) {
		return child.censuses()
			.stream()
			.filter((one) -> one.day().isBefore(census.day()) && one.ratings().any())
			.reduce((first, second) -> second)
			.map(ChildFacts.Surveyed::ratings);
	}

	/** 学习4 生活3 …; what was not looked at is left out. */
	private String said(Ratings ratings) {
		return Stream.of(Ratings.Dimension.values())
			.filter((dimension) -> ratings.of(dimension) != null)
			.map((dimension) -> this.words.say("census.dimension." + dimension) + " " + ratings.of(dimension))
			.reduce((one, other) -> one + "  " + other)
			.orElse("");
	}

	/**
	 * A child of the class list.
	 *
	 * @param entered who is away, who cares, which level
	 * @param state what was said of it, if anything
	 * @param now the ratings of this census
	 * @param last those of the last one before
	 */
	record Pupil(UUID id, String name, String entered, @Nullable String state, @Nullable String now,
			@Nullable String last) {

	}

}
