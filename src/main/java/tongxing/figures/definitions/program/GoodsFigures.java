package tongxing.figures.definitions.program;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.program.ProgramFact;
import tongxing.program.ProgramFact.Kind;

import org.springframework.stereotype.Component;

/**
 * Goods in and out in pieces, and which children of the closing register have received
 * some, or neither goods nor money of the fund.
 */
@Component
class GoodsFigures implements FigureDefinition {

	@Override
	public int order() {
		return 860;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		if (!facts.isOfSchool()) {
			return;
		}
		figures.accept(ProgramCount.sum("goods.in", Unit.GOODS, facts.program(Kind.GOODS_IN)));
		figures.accept(ProgramCount.sum("goods.out", Unit.GOODS, facts.program(Kind.GOODS_OUT)));
		figures.accept(ProgramCount.children("goods.children", facts.program(Kind.GOODS_OUT)));
		Set<UUID> given = facts.program(Kind.GOODS_OUT).stream().map(ProgramFact::child).collect(Collectors.toSet());
		facts.program(Kind.FUND_OUT)
			.stream()
			.filter((fact) -> fact.child() != null && !fact.day().isBefore(facts.term().firstDay()))
			.forEach((fact) -> given.add(fact.child()));
		figures.accept(Figure.count("goods.without", "figures.def.goods.without", Unit.CHILDREN,
				facts.register()
					.stream()
					.map((child) -> child.id().value())
					.filter((child) -> !given.contains(child))
					.map(Item::child)
					.toList()));
	}

}
