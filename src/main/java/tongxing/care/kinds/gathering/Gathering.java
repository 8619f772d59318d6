package tongxing.care.kinds.gathering;

import java.util.List;

import tongxing.care.Channel;
import tongxing.care.kinds.CareKind;

/**
 * What brings many together on one day: its form offers classes or the whole school.
 */
interface Gathering extends CareKind {

	/** A large school. */
	int WHOLE_SCHOOL = 3000;

	@Override
	default String icon() {
		return "people";
	}

	@Override
	default List<Channel> channels() {
		return List.of(Channel.IN_PERSON, Channel.VIDEO);
	}

	@Override
	default boolean asksChannel() {
		return false;
	}

	@Override
	default boolean gathers() {
		return true;
	}

	@Override
	default boolean toldOutside() {
		return true;
	}

	@Override
	default int mostChildren() {
		return WHOLE_SCHOOL;
	}

}
