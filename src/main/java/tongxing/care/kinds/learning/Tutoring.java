package tongxing.care.kinds.learning;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * Help with homework and lessons 学习辅导 [S-1, S-3].
 */
@Component
class Tutoring implements CareKind {

	@Override
	public String code() {
		return "TUTORING";
	}

	@Override
	public int order() {
		return 110;
	}

	@Override
	public String icon() {
		return "pen";
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
	public Set<String> facts() {
		return Set.of("subject", "progress");
	}

	@Override
	public Grid grid() {
		return new Grid(List.of("subject", "minutes"), List.of("progress"), true);
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param progress what the teacher saw of it this time; never a mark
	 */
	record Details(@NotNull @Nullable Subject subject, @Min(5) @Max(300) @Nullable Integer minutes,
			@Nullable Progress progress) implements CareDetails {

	}

	/**
	 * What was learned.
	 */
	enum Subject {

		HOMEWORK, CHINESE, MATHS, ENGLISH, READING, OTHER

	}

	/**
	 * What came of it.
	 */
	enum Progress {

		NONE, SOME, CLEAR

	}

}
