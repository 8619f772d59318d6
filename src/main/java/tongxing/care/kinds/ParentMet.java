package tongxing.care.kinds;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.MetRole;

import org.springframework.stereotype.Component;

/**
 * The child and a parent met in person 见面; the 90-day clock counts from it [S-5].
 */
@Component
class ParentMet implements CareKind {

	@Override
	public String code() {
		return "PARENT_MET";
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public String icon() {
		return "people";
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
	public List<MetRole> met() {
		return List.of(MetRole.FATHER, MetRole.MOTHER);
	}

	/**
	 * Beyond what every record has.
	 */
	record Details(@NotNull @Nullable Where where) implements CareDetails {

	}

	/**
	 * Where they met.
	 */
	enum Where {

		HOME, PARENTS_PLACE, SCHOOL, ELSEWHERE

	}

}
