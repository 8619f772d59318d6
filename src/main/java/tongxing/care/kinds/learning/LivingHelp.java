package tongxing.care.kinds.learning;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * Help with food, clothing, illness or a sudden need 生活照顾 [S-1, S-3].
 */
@Component
class LivingHelp implements CareKind {

	@Override
	public String code() {
		return "LIVING_HELP";
	}

	@Override
	public int order() {
		return 120;
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
		return List.of(Channel.IN_PERSON);
	}

	@Override
	public Heading heading() {
		return Heading.LEARNING;
	}

	@Override
	public Set<String> facts() {
		return Set.of("help");
	}

	@Override
	public Grid grid() {
		return new Grid(List.of("help"), List.of(), true);
	}

	/**
	 * Beyond what every record has.
	 */
	record Details(@NotEmpty @Nullable Set<Help> help) implements CareDetails {

	}

	/**
	 * What was helped with.
	 */
	enum Help {

		MEALS, NUTRITION, CLOTHING, MEDICAL, LODGING, BELONGINGS, SUDDEN_NEED

	}

}
