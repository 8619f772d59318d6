package tongxing.figures.definitions.detail;

import java.util.List;
import java.util.function.Consumer;

import tongxing.calendar.Phase;
import tongxing.care.CareFact;
import tongxing.care.Channel;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * Why and how the school and families spoke, and how often at the start of the term [S-1,
 * S-2].
 */
@Component
class ContactDetailFigures implements FigureDefinition {

	/** As the kind of record has them. */
	private static final List<String> OCCASIONS = List.of("ROUTINE", "PROGRESS", "BEHAVIOUR", "PARENTING", "HEALTH",
			"SAFETY", "HOLIDAY", "OTHER");

	@Override
	public int order() {
		return 605;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> contacts = facts.done("FAMILY_CONTACT");
		OCCASIONS.forEach((occasion) -> figures.accept(Count.personTimes("contact.occasion." + occasion,
				"figures.def.contact.occasion", Details.having(contacts, "occasion", occasion))));
		for (Channel channel : Channel.values()) {
			figures.accept(Count.personTimes("contact.by." + channel, "figures.def.contact.by",
					contacts.stream().filter((contact) -> contact.channel() == channel).toList()));
		}
		figures.accept(Count.personTimes("contact.start", "figures.def.contact.start",
				contacts.stream()
					.filter((contact) -> facts.term().phaseOf(contact.happenedOn()) == Phase.START)
					.toList()));
	}

}
