package tongxing.care.kinds.health;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * A session with the counsellor 心理辅导 [S-3, S-4]. That it took place is seen by those who
 * see the child; what it was about only by its author, counsellors and the principal.
 */
@Component
class Counselling implements CareKind {

	@Override
	public String code() {
		return "COUNSELLING";
	}

	@Override
	public int order() {
		return 210;
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
		return List.of(Channel.IN_PERSON);
	}

	@Override
	public Heading heading() {
		return Heading.HEALTH;
	}

	@Override
	public Story story() {
		return Story.RESTRICTED;
	}

	@Override
	public boolean restricted() {
		return true;
	}

	@Override
	public Seal seal() {
		return Seal.RESTRICTED;
	}

	/**
	 * A group comes from a class or from several.
	 */
	@Override
	public boolean gathers() {
		return true;
	}

	@Override
	public boolean takesAll() {
		return false;
	}

	@Override
	public Set<String> facts() {
		return Set.of("setting");
	}

	@Override
	public Set<String> writers() {
		return Set.of("COUNSELLOR", "PRINCIPAL");
	}

	/**
	 * Beyond what every record has; shown with the restricted part only.
	 *
	 * @param referral to whom the child was passed on
	 */
	record Details(@NotNull @Nullable Setting setting, @Nullable Set<Issue> issues,
			@Nullable Referral referral) implements CareDetails {

	}

	/**
	 * With one child or with several.
	 */
	enum Setting {

		INDIVIDUAL, GROUP

	}

	/**
	 * What it was about.
	 */
	enum Issue {

		EMOTION, FAMILY, PEERS, STUDY_PRESSURE, BEHAVIOUR, LOSS, SELF, OTHER

	}

	/**
	 * Where the child was passed on to.
	 */
	enum Referral {

		NONE, COUNSELLING_CENTRE, HOSPITAL

	}

}
