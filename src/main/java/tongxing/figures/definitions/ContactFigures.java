package tongxing.figures.definitions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tongxing.care.CareFact;
import tongxing.care.Channel;
import tongxing.figures.Figure;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * Contacts of the school with carers and parents, calls and letters between children and
 * parents, and meetings in person.
 */
@Component
class ContactFigures implements FigureDefinition {

	private static final String CONTACT = "FAMILY_CONTACT";

	private static final String CALL = "CHILD_PARENT_CALL";

	private static final String LETTER = "CHILD_PARENT_LETTER";

	/** How often a family should be reached in a term [S-1]. */
	private static final int OFTEN = 3;

	@Override
	public int order() {
		return 600;
	}

	@Override
	public List<String> main() {
		return List.of("contact.personTimes", "call.personTimes");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		contacts(facts, figures);
		List<CareFact> calls = facts.done(CALL);
		figures.accept(Count.personTimes("call.personTimes", "figures.def.call.personTimes", calls));
		figures.accept(Count.childrenOf("call.children", "figures.def.call.children", calls));
		for (Channel channel : Channel.values()) {
			figures.accept(Count.personTimes("call." + channel, "figures.def.call.channel",
					calls.stream().filter((call) -> call.channel() == channel).toList()));
		}
		figures.accept(Count.personTimes("call.attempts", "figures.def.call.attempts", facts.attempts(CALL)));
		figures.accept(Count.personTimes("letter.personTimes", "figures.def.letter.personTimes", facts.done(LETTER)));
		List<CareFact> met = facts.done("PARENT_MET");
		figures.accept(Count.personTimes("met.personTimes", "figures.def.met.personTimes", met));
		figures.accept(Count.childrenOf("met.children", "figures.def.met.children", met));
	}

	private static void contacts(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> contacts = facts.done(CONTACT);
		figures.accept(Count.personTimes("contact.personTimes", "figures.def.contact.personTimes", contacts));
		figures.accept(Count.childrenOf("contact.children", "figures.def.contact.children", contacts));
		figures.accept(Count.personTimes("contact.carer", "figures.def.contact.carer", met(contacts, "CARER")));
		figures.accept(
				Count.personTimes("contact.parents", "figures.def.contact.parents", met(contacts, "FATHER", "MOTHER")));
		figures.accept(Count.personTimes("contact.attempts", "figures.def.contact.attempts", facts.attempts(CONTACT)));
		Map<ChildId, Long> times = contacts.stream()
			.collect(Collectors.groupingBy(CareFact::child, Collectors.counting()));
		List<ChildFacts> register = facts.register();
		Figure often = Count.children("contact.often", "figures.def.contact.often",
				register.stream().filter((child) -> times.getOrDefault(child.id(), 0L) >= OFTEN).toList());
		figures.accept(often);
		figures.accept(Figure.share("contact.oftenShare", "figures.def.contact.oftenShare", often,
				Count.children("register.closing", "figures.def.register.closing", register)));
	}

	private static List<CareFact> met(List<CareFact> contacts, String... roles) {
		Set<String> wanted = Set.of(roles);
		return contacts.stream()
			.filter((fact) -> fact.met() != null && Stream.of(fact.met().split(",")).anyMatch(wanted::contains))
			.toList();
	}

}
