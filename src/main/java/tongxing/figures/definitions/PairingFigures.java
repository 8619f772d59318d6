package tongxing.figures.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tongxing.figures.Figure.Item;
import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * How many children of the closing register have a primary helper, how many helpers they
 * are, and what other pairings there are by role.
 */
@Component
class PairingFigures implements FigureDefinition {

	private static final List<String> ROLES = List.of("MENTOR", "HOMEROOM_PROXY", "PARENT_PROXY", "PEER", "NEIGHBOUR",
			"VOLUNTEER", "CADRE", "LOVING_MOTHER");

	/** How many children at most make a class of load. */
	private static final List<Integer> LOADS = List.of(3, 6, 10, 999);

	@Override
	public int order() {
		return 300;
	}

	@Override
	public List<String> exceptions() {
		return List.of("pairing.unpaired", "pairing.handOverUnread");
	}

	@Override
	public List<String> main() {
		return List.of("pairing.share");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<ChildFacts> register = facts.register();
		List<PairingSpan> primary = facts.pairings(PairingSpan::primary);
		Set<ChildId> paired = primary.stream().map(PairingSpan::child).collect(Collectors.toSet());
		Figure children = Count.children("pairing.children", "figures.def.pairing.children",
				register.stream().filter((child) -> paired.contains(child.id())).toList());
		figures.accept(children);
		figures.accept(Count.children("pairing.unpaired", "figures.def.pairing.unpaired",
				register.stream().filter((child) -> !paired.contains(child.id())).toList()));
		figures.accept(Figure.share("pairing.share", "figures.def.pairing.share", children,
				Count.children("register.closing", "figures.def.register.closing", register)));
		figures.accept(Figure.count("pairing.helpers", "figures.def.pairing.helpers", Unit.HELPERS,
				primary.stream()
					.map((pairing) -> new Item(pairing.helper().toString(), null, null))
					.distinct()
					.toList()));
		figures.accept(pairs("pairing.handOverUnread", "figures.def.pairing.handOverUnread",
				facts.pairings((pairing) -> pairing.waitsOn(facts.asOf()))));
		load(primary, figures);
		for (String role : ROLES) {
			figures.accept(pairs("pairing.role." + role, "figures.def.pairing.role",
					facts.pairings((pairing) -> role.equals(pairing.role()))));
		}
	}

	private static Figure pairs(String id, String definition, List<PairingSpan> pairings) {
		return Figure.count(id, definition, Unit.PAIRS,
				pairings.stream()
					.map((pairing) -> new Item(pairing.id().toString(), null, pairing.child().value()))
					.toList());
	}

	/**
	 * How many helpers care for how many children: a distribution, never a ranking.
	 */
	private static void load(List<PairingSpan> primary, Consumer<Figure> figures) {
		Map<HelperId, Long> children = primary.stream()
			.collect(Collectors.groupingBy(PairingSpan::helper, LinkedHashMap::new, Collectors.counting()));
		int from = 1;
		for (int to : LOADS) {
			int least = from;
			figures.accept(Figure.count("pairing.load." + to, "figures.def.pairing.load", Unit.HELPERS,
					children.entrySet()
						.stream()
						.filter((helper) -> helper.getValue() >= least && helper.getValue() <= to)
						.map((helper) -> new Item(helper.getKey().toString(), null, null))
						.toList()));
			from = to + 1;
		}
	}

}
