package tongxing.pairing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import tongxing.pairing.CloseReason;
import tongxing.pairing.PairingRole;
import tongxing.pairing.handover.HandOverNote;
import tongxing.pairing.helper.HelperKind;
import tongxing.pairing.helper.HelperView;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the forms of this module offer, in the reader's language.
 */
@Component
class Choices {

	private final MessageSource messages;

	Choices(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Helpers by name, each with the present load; none first, where nobody need be
	 * chosen.
	 */
	List<Choice> helpers(List<HelperView> helpers, String nobody, Locale locale) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", text(nobody, locale)));
		for (HelperView helper : helpers) {
			String load = text(helper.wouldBeOver(1) ? "pairing.choose.over" : "pairing.choose.load", locale,
					helper.name(), text("pairing.kind." + helper.kind(), locale), helper.children(), helper.cap());
			choices.add(new Choice(helper.id().toString(), load));
		}
		return choices;
	}

	List<Choice> roles(Locale locale) {
		return keyed("pairing.role.", Arrays.stream(PairingRole.values()), locale);
	}

	/** The roles, and none first: the usual one of the helper is meant. */
	List<Choice> rolesOrUsual(Locale locale) {
		return beginning("pairing.choose.usualRole", roles(locale), locale);
	}

	List<Choice> reasons(Locale locale) {
		return beginning("pairing.choose.reason", keyed("pairing.reason.", Arrays.stream(CloseReason.values()), locale),
				locale);
	}

	private List<Choice> beginning(String none, List<Choice> choices, Locale locale) {
		List<Choice> all = new ArrayList<>();
		all.add(new Choice("", text(none, locale)));
		all.addAll(choices);
		return all;
	}

	List<Choice> kinds(Locale locale) {
		return keyed("pairing.kind.", Arrays.stream(HelperKind.values()).filter((kind) -> kind != HelperKind.STAFF),
				locale);
	}

	List<Choice> readers(Locale locale) {
		return keyed("pairing.readers.",
				Stream.of(HandOverNote.Readers.RESTRICTED, HandOverNote.Readers.SUMMARY, HandOverNote.Readers.ALL),
				locale);
	}

	private List<Choice> keyed(String prefix, Stream<? extends Enum<?>> values, Locale locale) {
		return values.map((value) -> new Choice(value.name(), text(prefix + value.name(), locale))).toList();
	}

	String text(String key, Locale locale, Object... arguments) {
		return Objects.requireNonNullElse(this.messages.getMessage(key, arguments, key, locale), key);
	}

}
