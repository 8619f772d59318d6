package tongxing.figures.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.web.FigurePage.Row;
import tongxing.program.ProgramFact;
import tongxing.staff.words.Words;

/**
 * Writes facts of the school's own work as rows, each leading to the page it stands on. A
 * child is named only to those who may see it.
 */
final class ProgramRows {

	private final Map<String, ProgramFact> facts = new HashMap<>();

	private final Function<UUID, String> names;

	private final Words words;

	/**
	 * Takes the facts, and who knows what the reader may be told of a child.
	 */
	ProgramRows(List<ProgramFact> facts, Function<UUID, String> names, Words words) {
		facts.forEach((fact) -> this.facts.put(fact.id().toString(), fact));
		this.names = names;
		this.words = words;
	}

	boolean know(Item item) {
		return this.facts.containsKey(item.key());
	}

	Row row(Figure figure, Item item) {
		ProgramFact fact = Objects.requireNonNull(this.facts.get(item.key()));
		String day = this.words.full(fact.day());
		String detail = (item.amount() != null) ? this.words.say("figures.record", day,
				this.words.say("figures.unit." + figure.unit(), item.worth().stripTrailingZeros().toPlainString()))
				: day;
		return new Row(title(fact), detail, fact.path());
	}

	private String title(ProgramFact fact) {
		return switch (fact.kind()) {
			case AGREEMENT, GOODS_OUT -> withChild(fact);
			case FUND_IN, FUND_OUT, FUND_PENDING ->
				this.words.say("figures.program." + fact.kind(), this.words.say("figures.label.fund."
						+ ((fact.kind() == ProgramFact.Kind.FUND_IN) ? "in." : "out.") + fact.code()));
			case OPENING, VISITORS, PHONE, COMPUTER, MEMBER, MEETING, IN_FORCE, ADOPTED, GOODS_IN, AWARD, RECOGNITION,
					FACILITY, STAFF, EQUIPMENT, PARTNER, PARTNER_CONTACT ->
				fact.name();
		};
	}

	private String withChild(ProgramFact fact) {
		UUID child = fact.child();
		String name = (child != null) ? this.names.apply(child) : "";
		return fact.name().isEmpty() ? name : this.words.say("figures.record", name, fact.name());
	}

}
