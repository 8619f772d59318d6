package tongxing.care.plan;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * A teacher's observation that a child needs a plan of its own, for one of the four
 * reasons of [S-3]. Sealed: the reasons are nobody else's business. From its day the duty
 * to make a plan counts.
 */
@Component
class PlanNeed implements CareKind {

	static final String CODE = "PLAN_NEED";

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public int order() {
		return 150;
	}

	@Override
	public String icon() {
		return "alert";
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

	@Override
	public Seal seal() {
		return Seal.ALL;
	}

	/**
	 * Beyond what every record has.
	 */
	record Details(@NotNull @Nullable Need need) implements CareDetails {

	}

	/**
	 * 学习严重滑坡, 人格发展不健全, 道德失范, 涉嫌违法.
	 */
	enum Need {

		STUDY_DECLINE, PERSONALITY, CONDUCT, UNLAWFUL

	}

}
