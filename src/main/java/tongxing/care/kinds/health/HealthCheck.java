package tongxing.care.kinds.health;

import java.util.List;
import java.util.Set;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * A medical check 体检 of the items of [S-13]. What was measured is sealed; figures know
 * only whether something was outside the usual.
 */
@Component
class HealthCheck implements CareKind {

	@Override
	public String code() {
		return "HEALTH_CHECK";
	}

	@Override
	public int order() {
		return 220;
	}

	@Override
	public String icon() {
		return "eye";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return HealthValues.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.IN_PERSON);
	}

	@Override
	public Heading heading() {
		return Heading.HEALTH;
	}

	@Override
	public Seal seal() {
		return Seal.AT_REST;
	}

	@Override
	public int mostChildren() {
		return 1;
	}

	@Override
	public Set<String> facts() {
		return Set.of("told");
	}

	@Override
	public Set<String> compared() {
		return Set.of("height", "weight", "eyesightLeft", "eyesightRight", "systolic", "diastolic", "lungs", "chest");
	}

	@Override
	public Grid grid() {
		return new Grid(List.of("provider"), List.of("height", "weight", "systolic", "diastolic", "eyesightLeft",
				"eyesightRight", "lungs", "chest", "abnormal"), false);
	}

}
