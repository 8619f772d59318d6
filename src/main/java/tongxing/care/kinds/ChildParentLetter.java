package tongxing.care.kinds;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.MetRole;

import org.springframework.stereotype.Component;

/**
 * A letter between a child and a parent. That it went is stored, its content never (law
 * on minors, art. 63).
 */
@Component
class ChildParentLetter implements CareKind {

	@Override
	public String code() {
		return "CHILD_PARENT_LETTER";
	}

	@Override
	public int order() {
		return 50;
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
	public List<MetRole> met() {
		return List.of(MetRole.FATHER, MetRole.MOTHER, MetRole.OTHER);
	}

	@Override
	public Story story() {
		return Story.NEVER;
	}

	@Override
	public Grid grid() {
		return new Grid(List.of("way"), List.of(), true);
	}

	/**
	 * Beyond what every record has.
	 */
	record Details(@NotNull @Nullable Way way) implements CareDetails {

	}

	/**
	 * Which way the letter went.
	 */
	enum Way {

		SENT, RECEIVED

	}

}
