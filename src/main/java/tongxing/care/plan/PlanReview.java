package tongxing.care.plan;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * A look at what a plan or a pairing has brought about 帮扶效果检查 [S-3]; with an outcome the
 * plan has come to its end. In order they are the child's file of progress 进步档案.
 */
@Component
class PlanReview implements CareKind {

	static final String CODE = "PLAN_REVIEW";

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public int order() {
		return 165;
	}

	@Override
	public String icon() {
		return "check";
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
	public Set<String> facts() {
		return Set.of("reviewed", "result", "ending");
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param ending how it ended; nothing as long as it goes on
	 */
	record Details(@NotNull @Nullable Reviewed reviewed, @NotNull @Nullable Result result,
			@Nullable Ending ending) implements CareDetails {

	}

	/**
	 * What was looked at.
	 */
	enum Reviewed {

		PAIRING, CARE_PLAN, EDUCATION_PLAN

	}

	/**
	 * What it has brought about.
	 */
	enum Result {

		PROGRESS, SAME, WORSE

	}

	/**
	 * How a plan ended.
	 */
	enum Ending {

		REACHED, PARTLY, STOPPED

	}

}
