package tongxing.care.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tongxing.care.CareFact;

/**
 * For which items of a campaign a record counts: for the one it names if it did not
 * happen before the campaign, and within the days for those of its kind. This is asked of
 * every record of a school, so the items are sorted by both once.
 */
final class CountedItems {

	private final Campaign campaign;

	private final Map<String, Campaign.Item> named;

	private final Map<String, List<Campaign.Item>> ofKind = new HashMap<>();

	CountedItems(Campaign campaign) {
		this.campaign = campaign;
		this.named = campaign.items()
			.stream()
			.collect(Collectors.toMap((item) -> item.id().toString(), Function.identity()));
		campaign.items()
			.stream()
			.filter((item) -> item.recordKind() != null)
			.forEach((item) -> this.ofKind.merge(item.recordKind(), List.of(item), CountedItems::both));
	}

	private static List<Campaign.Item> both(List<Campaign.Item> some, List<Campaign.Item> more) {
		return Stream.concat(some.stream(), more.stream()).distinct().toList();
	}

	/** Nothing for what was only tried. */
	List<Campaign.Item> of(CareFact fact) {
		if (fact.attempted() || fact.happenedOn().isBefore(this.campaign.during().from())) {
			return List.of();
		}
		List<Campaign.Item> asked = this.ofKind.getOrDefault(fact.kind(), List.of());
		if (!asked.isEmpty() && !this.campaign.during().contains(fact.happenedOn())) {
			asked = List.of();
		}
		Campaign.Item item = this.named.get(fact.word(Campaign.DETAIL));
		return (item == null) ? asked : asked.isEmpty() ? List.of(item) : both(asked, List.of(item));
	}

}
