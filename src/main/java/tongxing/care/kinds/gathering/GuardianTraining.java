package tongxing.care.kinds.gathering;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.kinds.CareDetails;

import org.springframework.stereotype.Component;

/**
 * A training for guardians 家长培训, such as the parents' school [S-5, S-6]. The children of
 * the record are those whose guardian came.
 */
@Component
class GuardianTraining implements Gathering {

	@Override
	public String code() {
		return "GUARDIAN_TRAINING";
	}

	@Override
	public int order() {
		return 220;
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public Set<String> facts() {
		return Set.of("guardians");
	}

	@Override
	public List<String> names() {
		return List.of("topic");
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param guardians how many came, where that is not one for each child
	 */
	record Details(@NotBlank @Size(max = 80) @Nullable String topic, @NotBlank @Size(max = 80) @Nullable String trainer,
			@Min(1) @Max(5000) @Nullable Integer guardians) implements CareDetails {
	}

}
