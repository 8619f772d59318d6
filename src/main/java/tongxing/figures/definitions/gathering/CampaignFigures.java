package tongxing.figures.definitions.gathering;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.CampaignProgress;
import tongxing.care.campaign.CampaignProgress.OfItem;
import tongxing.figures.Figure.Item;
import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * Campaigns item by item: the children, or the classes, that did what was asked; all that
 * was done; and who still lacks something of a campaign that is over or nearly so [S-10].
 * The figures are numbered as the campaigns begin, and as their items stand.
 */
@Component
class CampaignFigures implements FigureDefinition {

	/** How many days before its last a campaign presses. */
	private static final int PRESSING = 7;

	@Override
	public int order() {
		return 625;
	}

	@Override
	public List<String> exceptions() {
		return List.of("campaign.missing");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		LocalDate asOf = facts.asOf();
		Map<PersonTime, CareFact> done = new LinkedHashMap<>();
		Map<ChildId, ChildFacts> missing = new LinkedHashMap<>();
		int number = 0;
		for (Campaign campaign : Campaign.numbered(facts.book().facts().campaigns(), asOf,
				facts.scope().schoolClass())) {
			number++;
			CampaignProgress progress = CampaignProgress.of(campaign, facts.children(), facts.records(), asOf);
			for (Campaign.Item item : campaign.items()) {
				List<CampaignProgress.OfClass> classes = progress.classes();
				List<OfItem> items = classes.stream().map((one) -> one.items().get(item.place() - 1)).toList();
				figures.accept(figure("campaign." + number + ".item." + item.place(), item, classes));
				items.stream()
					.flatMap((one) -> one.facts().stream())
					.forEach((fact) -> done.put(new PersonTime(fact.record(), fact.child()), fact));
				if (campaign.lastDay().isBefore(asOf.plusDays(PRESSING))) {
					items.forEach((one) -> one.missing().forEach((child) -> missing.put(child.id(), child)));
				}
			}
		}
		List<CareFact> all = List.copyOf(done.values());
		figures.accept(Count.personTimes("campaign.personTimes", "figures.def.campaign.personTimes", all));
		figures.accept(Count.childrenOf("campaign.children", "figures.def.campaign.children", all));
		figures
			.accept(Count.children("campaign.missing", "figures.def.campaign.missing", List.copyOf(missing.values())));
	}

	/**
	 * A child in a record, which may do several things of a campaign at once.
	 */
	private record PersonTime(CareRecordId record, ChildId child) {

	}

	private static Figure figure(String id, Campaign.Item item, List<CampaignProgress.OfClass> classes) {
		if (item.per() == Campaign.Per.CLASS) {
			return Figure.count(id, "figures.def.campaign.ofClasses", Unit.CLASSES,
					classes.stream()
						.filter((one) -> one.items().get(item.place() - 1).complete())
						.map((one) -> new Item(one.id().toString(), null, one.children().get(0).id().value()))
						.toList());
		}
		return Count.children(id, "figures.def.campaign.ofChildren",
				classes.stream()
					.flatMap((one) -> one.children()
						.stream()
						.filter((child) -> one.items().get(item.place() - 1).did(child.id())))
					.toList());
	}

}
