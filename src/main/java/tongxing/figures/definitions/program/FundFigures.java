package tongxing.figures.definitions.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
 * The fund in yuan: opening + in − out = balance, in by source and out by purpose. What
 * nobody has confirmed yet stands apart.
 */
@Component
class FundFigures implements FigureDefinition {

	@Override
	public int order() {
		return 850;
	}

	@Override
	public List<String> exceptions() {
		return List.of("fund.unconfirmed");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		if (!facts.isOfSchool()) {
			return;
		}
		LocalDate from = facts.term().firstDay();
		List<ProgramFact> in = facts.program(Kind.FUND_IN);
		List<ProgramFact> out = facts.program(Kind.FUND_OUT);
		figures.accept(balance("fund.opening", before(in, from), before(out, from)));
		total("fund.in", since(in, from), figures);
		total("fund.out", since(out, from), figures);
		figures.accept(balance("fund.balance", in, out));
		figures.accept(ProgramCount.sum("fund.pending", Unit.YUAN, facts.program(Kind.FUND_PENDING)));
		figures.accept(ProgramCount.of("fund.unconfirmed", Unit.ENTRIES, facts.program(Kind.FUND_PENDING)));
	}

	/** The sum, and its parts by source or purpose. */
	private static void total(String id, List<ProgramFact> facts, Consumer<Figure> figures) {
		figures.accept(ProgramCount.sum(id, Unit.YUAN, facts));
		facts.stream()
			.collect(Collectors.groupingBy(ProgramFact::code, TreeMap::new, Collectors.toList()))
			.forEach((code, some) -> figures
				.accept(ProgramCount.sum(id + "." + code, "figures.def." + id + ".part", Unit.YUAN, some)));
	}

	private static Figure balance(String id, List<ProgramFact> in, List<ProgramFact> out) {
		List<Item> items = new ArrayList<>();
		in.forEach((fact) -> items.add(new Item(fact.id().toString(), null, null, fact.amount())));
		out.forEach((fact) -> items.add(new Item(fact.id().toString(), null, null, fact.amount().negate())));
		return Figure.sum(id, "figures.def." + id, Unit.YUAN, items);
	}

	private static List<ProgramFact> before(List<ProgramFact> facts, LocalDate day) {
		return facts.stream().filter((fact) -> fact.day().isBefore(day)).toList();
	}

	private static List<ProgramFact> since(List<ProgramFact> facts, LocalDate day) {
		return facts.stream().filter((fact) -> !fact.day().isBefore(day)).toList();
	}

}
