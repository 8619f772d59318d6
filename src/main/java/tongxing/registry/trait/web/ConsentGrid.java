package tongxing.registry.trait.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.trait.ConsentPurpose;

import org.springframework.util.MultiValueMap;

/**
 * A class's paper consents as they are typed in: per child nothing came, all agreed to,
 * all refused, or some.
 *
 * @param sent what was typed, as it was sent
 * @param wrong what is wrong, in the reader's language
 */
record ConsentGrid(SchoolClassId schoolClass, String className, List<ChildFacts> children, LocalDate today,
		MultiValueMap<String, String> sent, List<String> wrong) {

	/**
	 * What came back for a child.
	 */
	enum Came {

		NOTHING, ALL, SOME, NONE

	}

	/**
	 * A child of the class.
	 *
	 * @param open how many purposes nobody answered yet
	 */
	record Row(ChildId id, String name, long open) {

	}

	public List<Row> rows() {
		return this.children.stream()
			.map((child) -> new Row(child.id(), child.name(),
					Stream.of(ConsentPurpose.values())
						.filter((purpose) -> !child.answeredBy(purpose.name(), this.today))
						.count()))
			.toList();
	}

	public List<Came> ways() {
		return List.of(Came.values());
	}

	public List<ConsentPurpose> purposes() {
		return List.of(ConsentPurpose.values());
	}

	public String value(String name) {
		return Optional.ofNullable(this.sent.getFirst(name)).orElse("");
	}

	public boolean has(String name, String value) {
		return this.sent.getOrDefault(name, List.of()).contains(value);
	}

	Came came(ChildId child) {
		return Stream.of(Came.values()).filter((way) -> has("o-" + child, way.name())).findFirst().orElse(Came.NOTHING);
	}

	/** What came back is only shown as chosen once it is. */
	public boolean on(Row row, Came way) {
		return came(row.id()) == way;
	}

	boolean agreed(ChildId child, ConsentPurpose purpose) {
		return switch (came(child)) {
			case ALL -> true;
			case SOME -> has("p-" + child, purpose.name());
			default -> false;
		};
	}

	/** Who signed for a child: as said for it, else as said for most. */
	String signer(ChildId child) {
		String own = value("r-" + child);
		return own.isEmpty() ? value("relation") : own;
	}

	@Nullable LocalDate on() {
		try {
			return LocalDate.parse(value("on"));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	List<ChildId> answered() {
		return this.children.stream().map(ChildFacts::id).filter((child) -> came(child) != Came.NOTHING).toList();
	}

	ConsentGrid wrong(List<String> problems) {
		return new ConsentGrid(this.schoolClass, this.className, this.children, this.today, this.sent, problems);
	}

}
