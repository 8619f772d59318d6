package tongxing.care.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import tongxing.care.Channel;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * A one-to-one care plan 一对一关爱计划 [S-15]: what is to be reached for a child, by whom and
 * until when; approved by the principal.
 */
@Component
class OneToOnePlan implements CareKind {

	static final String CODE = "CARE_PLAN";

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public int order() {
		return 155;
	}

	@Override
	public String icon() {
		return "doc";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return PlanDetails.class;
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
	public Set<String> facts() {
		return Set.of("reviewOn", "endsOn");
	}

	@Override
	public String page() {
		return "approval";
	}

	@Override
	public List<Refusal> refusals(CareDetails details, LocalDate happenedOn, LocalDate today) {
		return ((PlanDetails) details).refusals(happenedOn);
	}

}
