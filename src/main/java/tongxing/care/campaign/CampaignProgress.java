package tongxing.care.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
		Map<Stay, List<ChildFacts>> classes = new LinkedHashMap<>();
		Map<SchoolClassId, Stay> names = new HashMap<>();
		for (ChildFacts child : children) {
			child.stayOn(day).filter((stay) -> campaign.concerns(stay.schoolClass())).ifPresent((stay) -> {
				Stay first = names.computeIfAbsent(stay.schoolClass(), (id) -> stay);
				classes.computeIfAbsent(first, (id) -> new ArrayList<>()).add(child);
			});
		}
		Map<ChildId, List<CareFact>> counting = records.stream()
			.filter((fact) -> !fact.happenedOn().isAfter(asOf) && fact.knownOn(asOf))
			.filter((fact) -> campaign.items().stream().anyMatch((item) -> campaign.counts(item, fact)))
			.collect(Collectors.groupingBy(CareFact::child));
		return new CampaignProgress(campaign,
				classes.entrySet()
					.stream()
					.sorted(Map.Entry.comparingByKey(Stay.BY_CLASS))
					.map((one) -> ofClass(campaign, one.getKey(), one.getValue(), counting))
					.toList());
	}

	private static OfClass ofClass(Campaign campaign, Stay stay, List<ChildFacts> children,
			Map<ChildId, List<CareFact>> counting) {
		return new OfClass(stay.schoolClass(), stay.className(), List.copyOf(children),
				campaign.items().stream().map((item) -> ofItem(campaign, item, children, counting)).toList());
	}

	private static OfItem ofItem(Campaign campaign, Campaign.Item item, List<ChildFacts> children,
			Map<ChildId, List<CareFact>> counting) {
		Map<ChildId, List<CareFact>> facts = new LinkedHashMap<>();
		children.forEach((child) -> facts.put(child.id(),
				counting.getOrDefault(child.id(), List.of())
					.stream()
					.filter((fact) -> campaign.counts(item, fact))
					.toList()));
		List<CareFact> all = facts.values().stream().flatMap(List::stream).toList();
		boolean whole = item.per() == Campaign.Per.CLASS
				&& all.stream().map(CareFact::record).distinct().count() >= item.times();
		Set<ChildId> done = facts.entrySet()
			.stream()
			.filter((one) -> whole || (item.per() == Campaign.Per.CHILD && one.getValue().size() >= item.times()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		return new OfItem(item, all, done, children.stream().filter((child) -> !done.contains(child.id())).toList());
	}

}
