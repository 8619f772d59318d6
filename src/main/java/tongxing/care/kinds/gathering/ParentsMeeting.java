package tongxing.care.kinds.gathering;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import tongxing.care.kinds.CareDetails;

import org.springframework.stereotype.Component;

/**
 * A class's meeting of parents 家长会 at the start of a term, at which the school learns how
 * the children are looked after [S-6, S-13]. It is held for the whole class; of each
 * child it is kept whether somebody came.
 */
@Component
class ParentsMeeting implements Gathering {

	@Override
	public String code() {
		return "PARENTS_MEETING";
	}

	@Override
	public int order() {
		return 230;
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<String> roles() {
		return List.of("CAME", "ABSENT");
	}

	@Override
	public Set<String> facts() {
		return Set.of("unsupervised", "uninterested", "troubled", "habits");
	}

	/**
	 * The four tallies of [S-6]: how many children nobody helps with learning, how many
	 * have no interest in it, how many are unsteady in mood, how many have poor habits.
	 */
	record Details(@Min(0) @Max(200) @Nullable Integer unsupervised, @Min(0) @Max(200) @Nullable Integer uninterested,
			@Min(0) @Max(200) @Nullable Integer troubled,
			@Min(0) @Max(200) @Nullable Integer habits) implements CareDetails {
	}

}
