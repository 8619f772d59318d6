package tongxing.care.kinds.friends;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * A letter between a child and a pen pal 书信结对 [S-9]. That it went is stored, its content
 * never (law on minors, art. 63).
 */
@Component
class PenPalLetter implements CareKind {

	@Override
	public String code() {
		return "PEN_PAL_LETTER";
	}

	@Override
	public int order() {
		return 70;
	}

	@Override
	public String icon() {
		return "doc";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.LETTER);
	}

	@Override
	public Heading heading() {
		return Heading.CONTACT;
	}

	@Override
	public Story story() {
		return Story.NEVER;
	}

	@Override
	public Grid grid() {
		return new Grid(List.of("way", "partner"), List.of(), true);
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param partner with whom: a person, a class or a team
	 */
	record Details(@NotNull @Nullable Way way, @Size(max = 60) @Nullable String partner) implements CareDetails {

	}

	/**
	 * Which way the letter went.
	 */
	enum Way {

		SENT, RECEIVED

	}

}
