package tongxing.care.kinds;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;

import org.springframework.stereotype.Component;

/**
 * A talk with a child 谈心 [S-1, S-3, S-4].
 */
@Component
class Talk implements CareKind {

	@Override
	public String code() {
		return "TALK";
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public String icon() {
		return "chat";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.IN_PERSON, Channel.PHONE, Channel.VIDEO, Channel.LETTER);
	}

	@Override
	public boolean asksChannel() {
		return false;
	}

	@Override
	public boolean restricted() {
		return true;
	}

	@Override
	public Set<String> facts() {
		return Set.of("topics", "observed");
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param mood 1 very low to 5 very good
	 * @param concern 1 none to 5 act at once
	 * @param words what the child said, in the child's own words
	 * @param observed what the teacher noticed about the child
	 */
	record Details(@NotEmpty @Nullable Set<Topic> topics, @Min(1) @Max(5) @Nullable Integer mood,
			@Min(1) @Max(5) @Nullable Integer concern, @Size(max = 1000) @Nullable String words,
			@Nullable Set<Observation> observed) implements CareDetails {

	}

	/**
	 * What was talked about.
	 */
	enum Topic {

		STUDY, FAMILY, FRIENDS, FEELINGS, HEALTH, SAFETY, WISHES, OTHER

	}

	/**
	 * What teachers notice in children who miss their parents [S-1, S-5].
	 */
	enum Observation {

		LOW_SPIRITS, SELFISH, WITHDRAWN, FALLING_BEHIND, INDIFFERENT, HOMEWORK_MISSING, AGGRESSIVE, BAD_INFLUENCE,
		UNDERNOURISHED

	}

}
