package tongxing.figures.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tongxing.figures.Figure;
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
		Map<HelperId, Long> loads = primary.stream()
			.collect(Collectors.groupingBy(PairingSpan::helper, LinkedHashMap::new, Collectors.counting()));
		figures.accept(Count.helpers("pairing.helpers", "figures.def.pairing.helpers", loads.keySet()));
		figures.accept(Count.pairings("pairing.handOverUnread", "figures.def.pairing.handOverUnread",
				facts.pairings((pairing) -> pairing.waitsOn(facts.asOf()))));
		load(loads, figures);
		Map<String, List<PairingSpan>> roles = facts.pairings((pairing) -> true)
			.stream()
			.collect(Collectors.groupingBy(PairingSpan::role));
		for (String role : ROLES) {
			figures.accept(Count.pairings("pairing.role." + role, "figures.def.pairing.role",
					roles.getOrDefault(role, List.of())));
		}
	}

	/**
	 * How many helpers care for how many children: a distribution, never a ranking.
	 */
	private static void load(Map<HelperId, Long> children, Consumer<Figure> figures) {
		int from = 1;
		for (int to : LOADS) {
			int least = from;
			figures.accept(Count.helpers("pairing.load." + to, "figures.def.pairing.load",
					children.entrySet()
						.stream()
						.filter((helper) -> helper.getValue() >= least && helper.getValue() <= to)
						.map(Map.Entry::getKey)
						.toList()));
			from = to + 1;
		}
	}

}
