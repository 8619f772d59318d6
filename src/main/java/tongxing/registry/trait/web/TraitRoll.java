package tongxing.registry.trait.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.registry.ChildFacts;
import tongxing.registry.Rolls;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Component;

/**
 * The facts about the children somebody may see, by class, by two statements.
 */
@Component
class TraitRoll {

	private final Rolls rolls;

	TraitRoll(Rolls rolls) {
		this.rolls = rolls;
	}

	/**
	 * All children of the asker who are at the school.
	 */
	List<ChildFacts> of(AccountId me, LocalDate today) {
		return this.rolls.facts(this.rolls.ofCaseload(me.value(), today));
	}

	/**
	 * Those of one class; not found if the asker has nobody in it.
	 */
	List<ChildFacts> of(AccountId me, SchoolClassId schoolClass, LocalDate today) {
		List<ChildFacts> children = in(of(me, today), schoolClass, today);
		if (children.isEmpty()) {
			throw new NotFound("class");
		}
		return children;
	}

	static List<ChildFacts> in(List<ChildFacts> children, @Nullable SchoolClassId schoolClass, LocalDate today) {
		return (schoolClass == null) ? children : children.stream()
			.filter((child) -> child.stayOn(today).filter((stay) -> stay.schoolClass().equals(schoolClass)).isPresent())
			.toList();
	}

	/**
	 * The classes of these children, each with its children, in order of grade and name.
	 */
	static List<OfClass> classes(List<ChildFacts> children, LocalDate today) {
		Map<ChildFacts.Stay, List<ChildFacts>> found = children.stream()
			.filter((child) -> child.onRegister(today))
			.collect(Collectors.groupingBy((child) -> child.stayOn(today).orElseThrow()));
		Map<String, OfClass> classes = new TreeMap<>();
		found.forEach((stay, members) -> classes.merge(stay.schoolClass().toString(),
				new OfClass(stay.schoolClass(), stay.className(), stay.grade(), members), OfClass::and));
		return classes.values()
			.stream()
			.sorted(Comparator.comparing(OfClass::grade)
				.thenComparing((one) -> one.name().length())
				.thenComparing(OfClass::name))
			.toList();
	}

	/**
	 * A class with those of its children whom the asker may see.
	 */
	record OfClass(SchoolClassId id, String name, String grade, List<ChildFacts> children) {

		private OfClass and(OfClass other) {
			return new OfClass(this.id, this.name, this.grade,
					java.util.stream.Stream.concat(this.children.stream(), other.children.stream()).toList());
		}

	}

}
