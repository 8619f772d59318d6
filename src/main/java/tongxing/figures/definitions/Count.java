package tongxing.figures.definitions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tongxing.care.CareFact;
import tongxing.care.FollowUpFact;
import tongxing.duties.Duty;
import tongxing.figures.Figure.Item;
import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

/**
 * Makes figures of things: the only place that decides what makes two things one. A visit
 * to three siblings is 1 次, 3 人次, 3 人, 1 户.
 */
final class Count {

	private Count() {
	}

	static Figure children(String id, String definition, Collection<ChildFacts> children) {
		return Figure.count(id, definition, Unit.CHILDREN,
				children.stream().map((child) -> Item.child(child.id().value())).distinct().toList());
	}

	/**
	 * 次: records, however many children took part.
	 */
	static Figure events(String id, String definition, Collection<CareFact> facts) {
		return Figure.count(id, definition, Unit.EVENTS,
				facts.stream().map(CareFact::record).distinct().map((record) -> Item.record(record.value())).toList());
	}

	/**
	 * 人次: each child of each record.
	 */
	static Figure personTimes(String id, String definition, Collection<CareFact> facts) {
		return Figure.count(id, definition, Unit.PERSON_TIMES,
				facts.stream()
					.map((fact) -> Item.personTime(fact.record().value(), fact.child().value()))
					.distinct()
					.toList());
	}

	/**
	 * 人: the children of the records.
	 */
	static Figure childrenOf(String id, String definition, Collection<CareFact> facts) {
		return Figure.count(id, definition, Unit.CHILDREN,
				facts.stream().map(CareFact::child).distinct().map((child) -> Item.child(child.value())).toList());
	}

	/**
	 * 户: the households of the records; the item leads to one child of each.
	 */
	static Figure households(String id, String definition, Collection<CareFact> facts) {
		Map<String, Item> found = facts.stream()
			.collect(Collectors.toMap((fact) -> fact.household().toString(),
					(fact) -> new Item(fact.household().toString(), null, fact.child().value()), (one, other) -> one,
					java.util.LinkedHashMap::new));
		return Figure.count(id, definition, Unit.HOUSEHOLDS, List.copyOf(found.values()));
	}

	static Figure duties(String id, String definition, Collection<Duty> duties) {
		return Figure.count(id, definition, Unit.DUTIES, duties.stream().map(Count::item).toList());
	}

	static Figure followUps(String id, String definition, Collection<FollowUpFact> promises) {
		return Figure.count(id, definition, Unit.ITEMS, promises.stream()
			.map((promise) -> new Item(promise.id().toString(), promise.record().value(), promise.child().value()))
			.toList());
	}

	static Set<ChildId> ids(Collection<CareFact> facts) {
		return facts.stream().map(CareFact::child).collect(Collectors.toSet());
	}

	private static Item item(Duty duty) {
		return new Item(duty.key(), duty.satisfiedBy().isEmpty() ? null : duty.satisfiedBy().get(0).value(),
				duty.child().value());
	}

}
