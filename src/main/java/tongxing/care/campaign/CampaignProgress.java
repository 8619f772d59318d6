package tongxing.care.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;

/**
 * How far each class has come with each item of a campaign by a day: one pure function,
 * asked by the campaign's page, the duty clock and the figures.
 *
 * <ul>
 * <li>Those of a class are who is in it on the as-of day, or on the campaign's last day
 * once that is over.
 * <li>An item asked of each child is done by who took part in as many records that count
 * for it as it asks; one asked of a class is done when as many records have a child of
 * the class.
 * </ul>
 */
public record CampaignProgress(Campaign campaign, List<OfClass> classes) {

	/**
	 * A class with its children and how it stands with each item.
	 */
	public record OfClass(SchoolClassId id, String name, List<ChildFacts> children, List<OfItem> items) {

		public boolean complete() {
			return this.items.stream().allMatch(OfItem::complete);
		}

		/** How many items are done. */
		public int done() {
			return (int) this.items.stream().filter(OfItem::complete).count();
		}

	}

	/**
	 * An item in a class.
	 *
	 * @param facts what counts for it, in order
	 * @param done the children who have done it; all once it is done by the class
	 * @param missing those who have not
	 */
	public record OfItem(Campaign.Item item, List<CareFact> facts, Set<ChildId> done, List<ChildFacts> missing) {

		public boolean complete() {
			return this.missing.isEmpty();
		}

		public boolean did(ChildId child) {
			return this.done.contains(child);
		}

		/** The records that count. */
		public List<CareRecordId> records() {
			return this.facts.stream().map(CareFact::record).distinct().toList();
		}

	}

	/**
	 * How it stands at the end of a day.
	 * @param children of the classes asked for, with their stays
	 * @param records of these children, as known on that day
	 */
	public static CampaignProgress of(Campaign campaign, Collection<ChildFacts> children, Collection<CareFact> records,
			LocalDate asOf) {
		LocalDate end = campaign.lastDay().isBefore(asOf) ? campaign.lastDay() : asOf;
		LocalDate day = end.isBefore(campaign.during().from()) ? campaign.during().from() : end;
		Map<SchoolClassId, Group> classes = new LinkedHashMap<>();
		for (ChildFacts child : children) {
			child.stayOn(day)
				.filter((stay) -> campaign.concerns(stay.schoolClass()))
				.ifPresent((stay) -> classes.computeIfAbsent(stay.schoolClass(), (id) -> new Group(stay)).children
					.add(child));
		}
		Map<UUID, Map<ChildId, List<CareFact>>> counting = counting(campaign, records, asOf);
		return new CampaignProgress(campaign,
				classes.values()
					.stream()
					.sorted(Comparator.comparing(Group::stay, Stay.BY_CLASS))
					.map((group) -> group.progress(campaign, counting))
					.toList());
	}

	/** What counts for each item, child by child. */
	private static Map<UUID, Map<ChildId, List<CareFact>>> counting(Campaign campaign, Collection<CareFact> records,
			LocalDate asOf) {
		CountedItems items = new CountedItems(campaign);
		Map<UUID, Map<ChildId, List<CareFact>>> counting = new HashMap<>();
		for (CareFact fact : records) {
			List<Campaign.Item> own = items.of(fact);
			if (!own.isEmpty() && !fact.happenedOn().isAfter(asOf) && fact.knownOn(asOf)) {
				own.forEach((item) -> counting.computeIfAbsent(item.id(), (id) -> new HashMap<>())
					.computeIfAbsent(fact.child(), (child) -> new ArrayList<>())
					.add(fact));
			}
		}
		return counting;
	}

	/**
	 * The children of a class, and how it is called.
	 */
	private record Group(Stay stay, List<ChildFacts> children) {

		Group(Stay stay) {
			this(stay, new ArrayList<>());
		}

		OfClass progress(Campaign campaign, Map<UUID, Map<ChildId, List<CareFact>>> counting) {
			return new OfClass(this.stay.schoolClass(), this.stay.className(), List.copyOf(this.children),
					campaign.items()
						.stream()
						.map((item) -> progress(item, counting.getOrDefault(item.id(), Map.of())))
						.toList());
		}

		/**
		 * How it stands with one item.
		 * @param counting what counts for it
		 */
		private OfItem progress(Campaign.Item item, Map<ChildId, List<CareFact>> counting) {
			List<CareFact> all = new ArrayList<>();
			Set<ChildId> done = new HashSet<>();
			List<ChildFacts> missing = new ArrayList<>();
			for (ChildFacts child : this.children) {
				List<CareFact> own = counting.getOrDefault(child.id(), List.of());
				all.addAll(own);
				if (item.per() == Campaign.Per.CHILD && own.size() >= item.times()) {
					done.add(child.id());
				}
				else {
					missing.add(child);
				}
			}
			if (item.per() == Campaign.Per.CLASS
					&& all.stream().map(CareFact::record).distinct().count() >= item.times()) {
				missing.forEach((child) -> done.add(child.id()));
				missing = List.of();
			}
			return new OfItem(item, all, done, missing);
		}

	}

}
