package tongxing.care.kinds.gathering;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.kinds.CareDetails;

import org.springframework.stereotype.Component;

/**
 * A symposium 座谈会 of helpers, children and guardians, at least one a term [S-4, S-7]. Its
 * story is the minutes; what somebody thinks is an opinion that waits for an answer.
 */
@Component
class Symposium implements Gathering {

	private static final int MOST_PEOPLE = 2000;

	@Override
	public String code() {
		return "SYMPOSIUM";
	}

	@Override
	public int order() {
		return 210;
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public Story story() {
		return Story.NEEDED;
	}

	@Override
	public Set<String> facts() {
		return Set.of("teachers", "guardians");
	}

	/**
	 * Beyond what every record has. The third party are the children who were there.
	 *
	 * @param teachers how many helpers and other staff were there
	 * @param teachersWho their names, as far as they are written down
	 * @param guardians how many guardians were there
	 * @param opinions what was said that asks for an answer
	 */
	record Details(@NotNull @Min(0) @Max(MOST_PEOPLE) @Nullable Integer teachers,
			@Size(max = 200) @Nullable String teachersWho,
			@NotNull @Min(0) @Max(MOST_PEOPLE) @Nullable Integer guardians,
			@Size(max = 200) @Nullable String guardiansWho,
			@Nullable List<@Valid Said> opinions) implements CareDetails {
	}

	/**
	 * An opinion, and which party it comes from.
	 */
	record Said(@NotNull @Nullable Party party, @NotBlank @Size(max = 400) @Nullable String said) {
	}

	/**
	 * The three parties of a symposium.
	 */
	enum Party {

		TEACHER, CHILD, GUARDIAN

	}

}
