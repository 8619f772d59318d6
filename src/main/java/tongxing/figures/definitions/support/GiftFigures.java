package tongxing.figures.definitions.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.figures.Figure.Item;
import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * What children were given: how often, to whom, how much money and how many things. An
 * amount for each child counts with each child; one for all together counts once with the
 * record. What is not known adds nothing and is counted apart.
 */
@Component
class GiftFigures implements FigureDefinition {

	/** In the order of the form. */
	private static final List<String> OCCASIONS = List.of("SPRING_FESTIVAL", "TERM_START", "CHILDRENS_DAY",
			"MID_AUTUMN", "WINTER", "HARDSHIP", "OTHER");

	@Override
	public int order() {
		return 920;
	}

	@Override
	public List<String> main() {
		return List.of("gift.children", "gift.money");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> gifts = facts.done("GIFT");
		figures.accept(Count.events("gift.records", "figures.def.gift.records", gifts));
		figures.accept(Count.childrenOf("gift.children", "figures.def.gift.children", gifts));
		figures.accept(Count.households("gift.households", "figures.def.gift.households", gifts));
		figures.accept(sum("gift.money", "figures.def.gift.money", Unit.YUAN, gifts, "money"));
		figures.accept(sum("gift.goods", "figures.def.gift.goods", Unit.GOODS, gifts, "pieces"));
		figures.accept(Count.events("gift.rough", "figures.def.gift.rough",
				gifts.stream().filter((gift) -> gift.word("rough").equals("true")).toList()));
		for (String occasion : OCCASIONS) {
			List<CareFact> some = gifts.stream().filter((gift) -> gift.word("occasion").equals(occasion)).toList();
			figures.accept(Count.events("gift.records." + occasion, "figures.def.gift.occasion.records", some));
			figures.accept(sum("gift.money." + occasion, "figures.def.gift.occasion.money", Unit.YUAN, some, "money"));
		}
	}

	private static Figure sum(String id, String definition, Unit unit, List<CareFact> gifts, String amount) {
		Set<UUID> counted = new HashSet<>();
		List<Item> items = new ArrayList<>();
		for (CareFact gift : gifts) {
			UUID record = gift.record().value();
			UUID child = gift.child().value();
			Optional<BigDecimal> some = gift.number(amount);
			if (some.isPresent() && gift.word("basis").equals("EACH")) {
				items.add(new Item(record + "/" + child, record, child, some.get()));
			}
			else if (some.isPresent() && counted.add(record)) {
				items.add(new Item(record.toString(), record, null, some.get()));
			}
		}
		return Figure.sum(id, definition, unit, items);
	}

}
