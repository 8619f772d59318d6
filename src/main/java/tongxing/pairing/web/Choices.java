package tongxing.pairing.web;

import java.util.EnumSet;
import java.util.List;

import tongxing.pairing.CloseReason;
import tongxing.pairing.PairingRole;
import tongxing.pairing.handover.HandOverNote.Readers;
import tongxing.pairing.helper.HelperKind;
import tongxing.pairing.helper.HelperView;
import tongxing.staff.words.Choice;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * What the forms of this module offer, in the reader's language.
 */
@Component
class Choices {

	private final Words words;

	Choices(Words words) {
		this.words = words;
	}

	/**
	 * Helpers by name, each with the present load; none first, where nobody need be
	 * chosen.
	 */
	List<Choice> helpers(List<HelperView> helpers, String nobody) {
		return this.words.orNone(nobody, helpers.stream().map(this::helper).toList());
	}

	private Choice helper(HelperView helper) {
		String load = this.words.say(helper.wouldBeOver(1) ? "pairing.choose.over" : "pairing.choose.load",
				helper.name(), this.words.of("pairing.kind.", helper.kind().name()), helper.children(), helper.cap());
		return new Choice(helper.id().toString(), load);
	}

	List<Choice> roles() {
		return this.words.choices("pairing.role.", PairingRole.values());
	}

	/** The roles, and none first: the usual one of the helper is meant. */
	List<Choice> rolesOrUsual() {
		return this.words.orNone("pairing.choose.usualRole", roles());
	}

	List<Choice> reasons() {
		return this.words.orNone("pairing.choose.reason", this.words.choices("pairing.reason.", CloseReason.values()));
	}

	List<Choice> kinds() {
		return this.words.choices("pairing.kind.",
				EnumSet.complementOf(EnumSet.of(HelperKind.STAFF)).toArray(HelperKind[]::new));
	}

	List<Choice> readers() {
		return this.words.choices("pairing.readers.", Readers.RESTRICTED, Readers.SUMMARY, Readers.ALL);
	}

}
