package tongxing.figures.definitions;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.care.FollowUpFact;
import tongxing.care.opinion.OpinionFact;
import tongxing.duties.Duty;
import tongxing.figures.Figure.Item;
import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;

/**
 * Makes figures of things: the only place that decides what makes two things one. A visit
 * to three siblings is 1 次, 3 人次, 3 人, 1 户.
 */
public final class Count {

	private Count() {
	}

	/**
	 * Children, each named once.
	 */
	public static Figure children(String id, String definition, List<ChildFacts> children) {
		return count(id, definition, Unit.CHILDREN, children, (child) -> Item.child(child.id().value()));
	}

	/**
	 * 次: records, however many children took part.
	 */
	public static Figure events(String id, String definition, Collection<CareFact> facts) {
		return records(id, definition, Unit.EVENTS, facts);
	}

	/**
	 * Records that are called something of their own, such as 件 for incidents.
	 */
	public static Figure records(String id, String definition, Unit unit, Collection<CareFact> facts) {
		return count(id, definition, unit, facts.stream().map(CareFact::record).distinct().toList(),
				(record) -> Item.record(record.value()));
	}

	/**
	 * 场: what gathered many, however many came.
	 */
	public static Figure sessions(String id, String definition, Collection<CareFact> facts) {
		return records(id, definition, Unit.SESSIONS, facts);
	}

	/**
	 * What the records add up to, where an amount is the record's and not each child's.
	 */
	public static Figure sumOfRecords(String id, String definition, Unit unit, Collection<CareFact> facts,
			Function<CareFact, Optional<BigDecimal>> amount) {
		Map<CareRecordId, CareFact> records = new LinkedHashMap<>();
		facts.forEach((fact) -> records.putIfAbsent(fact.record(), fact));
		List<Item> items = new ArrayList<>();
		records.forEach((record, fact) -> amount.apply(fact)
			.ifPresent((some) -> items.add(new Item(record.toString(), record.value(), null, some))));
		return Figure.sum(id, definition, unit, items);
	}

	public static Figure opinions(String id, String definition, List<OpinionFact> opinions) {
		return count(id, definition, Unit.OPINIONS, opinions,
				(opinion) -> new Item(opinion.id().toString(), opinion.record().value(), null));
	}

	/**
	 * 人次: each child of each record; a fact is just that.
	 */
	public static Figure personTimes(String id, String definition, List<CareFact> facts) {
		return count(id, definition, Unit.PERSON_TIMES, facts,
				(fact) -> Item.personTime(fact.record().value(), fact.child().value()));
	}

	/**
	 * 人: the children of the records.
	 */
	public static Figure childrenOf(String id, String definition, Collection<CareFact> facts) {
		return childIds(id, definition, facts.stream().map(CareFact::child).distinct().toList());
	}

	/**
	 * Children who are named by their ids, each once.
	 */
	static Figure childIds(String id, String definition, List<ChildId> children) {
		return count(id, definition, Unit.CHILDREN, children, (child) -> Item.child(child.value()));
	}

	/**
	 * 户: the households of the records; the item leads to one child of each.
	 */
	public static Figure households(String id, String definition, Collection<CareFact> facts) {
		Map<HouseholdId, CareFact> found = new LinkedHashMap<>();
		facts.forEach((fact) -> found.putIfAbsent(fact.household(), fact));
		return count(id, definition, Unit.HOUSEHOLDS, List.copyOf(found.values()),
				(fact) -> new Item(fact.household().toString(), null, fact.child().value()));
	}

	/**
	 * What the records add up to, such as money given; an amount of a record belongs to
	 * each child who was given it.
	 */
	public static Figure sum(String id, String definition, Unit unit, Collection<CareFact> facts,
			Function<CareFact, Optional<BigDecimal>> amount) {
		List<Item> items = new ArrayList<>();
		for (CareFact fact : facts) {
			amount.apply(fact)
				.ifPresent((some) -> items.add(new Item(fact.record() + "/" + fact.child(), fact.record().value(),
						fact.child().value(), some)));
		}
		return Figure.sum(id, definition, unit, items);
	}

	public static Figure duties(String id, String definition, List<Duty> duties) {
		return count(id, definition, Unit.DUTIES, duties, Count::item);
	}

	public static Figure pairings(String id, String definition, List<PairingSpan> pairings) {
		return count(id, definition, Unit.PAIRS, pairings,
				(pairing) -> new Item(pairing.id().toString(), null, pairing.child().value()));
	}

	public static Figure helpers(String id, String definition, Collection<HelperId> helpers) {
		return count(id, definition, Unit.HELPERS, List.copyOf(helpers),
				(helper) -> new Item(helper.toString(), null, null));
	}

	public static Figure followUps(String id, String definition, List<FollowUpFact> promises) {
		return count(id, definition, Unit.ITEMS, promises,
				(promise) -> new Item(promise.id().toString(), promise.record().value(), promise.child().value()));
	}

	/**
	 * Children by the codes of a matter that hold on a day, each figure called by its
	 * code.
	 */
	public static void byCode(Consumer<Figure> figures, String prefix, String definition, List<String> codes,
			List<ChildFacts> children, Function<ChildFacts, Set<String>> of) {
		Map<String, List<ChildFacts>> found = new HashMap<>();
		for (ChildFacts child : children) {
			for (String code : of.apply(child)) {
				found.computeIfAbsent(code, (one) -> new ArrayList<>()).add(child);
			}
		}
		for (String code : codes) {
			figures.accept(children(prefix + code, definition, found.getOrDefault(code, List.of())));
		}
	}

	private static <T> Figure count(String id, String definition, Unit unit, List<T> things, Function<T, Item> item) {
		return new Figure(id, definition, unit, BigDecimal.valueOf(things.size()), new Items<>(things, item), null);
	}

	public static Set<ChildId> ids(Collection<CareFact> facts) {
		return facts.stream().map(CareFact::child).collect(Collectors.toSet());
	}

	private static Item item(Duty duty) {
		return new Item(duty.key(), duty.satisfiedBy().isEmpty() ? null : duty.satisfiedBy().get(0).value(),
				duty.child().value());
	}

	/**
	 * The things a figure counts, each written as an item only when somebody looks at it:
	 * a school has some ten thousand of them behind numbers that are merely printed.
	 */
	private static final class Items<T> extends AbstractList<Item> implements RandomAccess {

		private final List<T> things;

		private final Function<T, Item> item;

		/**
		 * Takes things that differ from one another.
		 */
		Items(List<T> things, Function<T, Item> item) {
			this.things = things;
			this.item = item;
		}

		@Override
		public Item get(int index) {
			return this.item.apply(this.things.get(index));
		}

		@Override
		public int size() {
			return this.things.size();
		}

	}

}
