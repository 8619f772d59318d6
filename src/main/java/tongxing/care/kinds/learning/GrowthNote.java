package tongxing.care.kinds.learning;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * A page of the diary a teacher keeps about a child 成长日记 [S-3, S-14].
 */
@Component
class GrowthNote implements CareKind {

	@Override
	public String code() {
		return "GROWTH_NOTE";
	}

	@Override
	public int order() {
		return 130;
	}

	@Override
	public boolean photos() {
		return true;
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
		return List.of(Channel.IN_PERSON);
	}

	@Override
	public Heading heading() {
		return Heading.LEARNING;
	}

	@Override
	public Story story() {
		return Story.NEEDED;
	}

	/**
	 * Beyond what every record has.
	 */
	record Details(@Nullable Set<Aspect> aspects) implements CareDetails {

	}

	/**
	 * What the page is about.
	 */
	enum Aspect {

		LEARNING, HABITS, FEELINGS, FRIENDSHIP, HOME_LIFE, STRENGTHS

	}

}
