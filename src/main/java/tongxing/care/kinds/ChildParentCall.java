package tongxing.care.kinds;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.MetRole;

import org.springframework.stereotype.Component;

/**
 * A call between a child and a parent that the school arranged 亲情通话 [S-4, S-6, S-13].
 */
@Component
class ChildParentCall implements CareKind {

	@Override
	public String code() {
		return "CHILD_PARENT_CALL";
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public String icon() {
		return "phone";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.VIDEO, Channel.PHONE);
	}

	@Override
	public List<MetRole> met() {
		return List.of(MetRole.FATHER, MetRole.MOTHER, MetRole.OTHER);
	}

	@Override
	public List<String> attempts() {
		return List.of("NOT_REACHED");
	}

	@Override
	public Grid grid() {
		return new Grid(List.of(), List.of("minutes"), true);
	}

	/**
	 * Beyond what every record has.
	 */
	record Details(@Min(1) @Max(300) @Nullable Integer minutes) implements CareDetails {

	}

}
