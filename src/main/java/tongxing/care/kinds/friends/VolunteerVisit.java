package tongxing.care.kinds.friends;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * Volunteers came and taught, played or performed 志愿服务 [S-9].
 */
@Component
class VolunteerVisit implements CareKind {

	@Override
	public String code() {
		return "VOLUNTEER_VISIT";
	}

	@Override
	public int order() {
		return 330;
	}

	@Override
	public String icon() {
		return "people";
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
		return Heading.TOGETHER;
	}

	@Override
	public boolean gathers() {
		return true;
	}

	@Override
	public int mostChildren() {
		return 400;
	}

	@Override
	public Set<String> facts() {
		return Set.of("acts");
	}

	@Override
	public List<String> names() {
		return List.of("team");
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param leader who led the team
	 */
	record Details(@NotBlank @Size(max = 60) @Nullable String team, @Size(max = 40) @Nullable String leader,
			@NotEmpty @Nullable Set<Act> acts) implements CareDetails {

	}

	/**
	 * What was done together.
	 */
	enum Act {

		LESSONS, SHOW, MODELS, GAMES, SONGS, SIGN_SONG, STORIES, TALKS, LETTERS, OTHER

	}

}
