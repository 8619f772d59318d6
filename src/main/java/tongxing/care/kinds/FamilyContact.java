package tongxing.care.kinds;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.MetRole;

import org.springframework.stereotype.Component;

/**
 * The school spoke with a parent or whoever cares for the child [S-1, S-2, S-3, S-6].
 */
@Component
class FamilyContact implements CareKind {

	@Override
	public String code() {
		return "FAMILY_CONTACT";
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public String icon() {
		return "phone";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.PHONE, Channel.VIDEO, Channel.MESSAGE, Channel.LETTER, Channel.IN_PERSON);
	}

	@Override
	public List<MetRole> met() {
		return List.of(MetRole.CARER, MetRole.FATHER, MetRole.MOTHER, MetRole.OTHER);
	}

	@Override
	public List<String> attempts() {
		return List.of("NOT_REACHED");
	}

	@Override
	public Grid grid() {
		return new Grid(List.of(), List.of(), true);
	}

	@Override
	public Set<String> facts() {
		return Set.of("occasion");
	}

	/**
	 * Beyond what every record has.
	 */
	record Details(@Nullable Occasion occasion) implements CareDetails {

	}

	/**
	 * Why the school and the family spoke; PARENTING is how to bring a child up, such as
	 * grandparents who spoil it [S-1].
	 */
	enum Occasion {

		ROUTINE, PROGRESS, BEHAVIOUR, PARENTING, HEALTH, SAFETY, HOLIDAY, OTHER

	}

}
