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
 * An individual education plan 个别教育管理方案 [S-3] for a child who needs one; sealed like the
 * need, approved by the principal.
 */
@Component
class EducationPlan implements CareKind {

	static final String CODE = "EDUCATION_PLAN";

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public int order() {
		return 160;
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
	public Seal seal() {
		return Seal.ALL;
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
