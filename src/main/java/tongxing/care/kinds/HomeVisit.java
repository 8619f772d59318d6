package tongxing.care.kinds;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.Dimension;
import tongxing.care.MetRole;

import org.springframework.stereotype.Component;

/**
 * A visit to a child's home 家访 [S-2, S-5, S-6, S-13].
 */
@Component
class HomeVisit implements CareKind {

	@Override
	public String code() {
		return "HOME_VISIT";
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public String icon() {
		return "home";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.IN_PERSON, Channel.VIDEO, Channel.PHONE);
	}

	@Override
	public boolean asksChannel() {
		return false;
	}

	@Override
	public List<MetRole> met() {
		return List.of(MetRole.values());
	}

	@Override
	public List<String> attempts() {
		return List.of("NOBODY_HOME");
	}

	@Override
	public Story story() {
		return Story.NEEDED;
	}

	@Override
	public Set<Dimension> dimensions() {
		return EnumSet.allOf(Dimension.class);
	}

	@Override
	public boolean oneHousehold() {
		return true;
	}

	@Override
	public Set<String> facts() {
		return Set.of("policies", "satisfaction");
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param companions who else went, as far as they are no helpers of the program
	 * @param opinions what the guardian thinks of the school
	 */
	record Details(@Size(max = 80) @Nullable String companions, @Size(max = 1000) @Nullable String opinions,
			@Size(max = 1000) @Nullable String guidance, @Nullable Set<Policy> policies,
			@Min(1) @Max(5) @Nullable Integer satisfaction) implements CareDetails {

		/**
		 * Whether the family was advised how to bring the child up.
		 */
		@Override
		public Map<String, Object> derived() {
			return (this.guidance == null || this.guidance.isBlank()) ? Map.of() : Map.of("guided", true);
		}

	}

	/**
	 * Policies a visitor explains.
	 */
	enum Policy {

		AID, MEALS, CARE, ENTRUSTED_CARE, SAFETY, RETURN_HOME

	}

}
