package tongxing.registry.trait;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a guardian answered for one purpose.
 *
 * @param relation of who answered: a parent's role or a code of GB/T 4761
 * @param name of who answered, if it was noted
 */
public record ConsentDetails(ConsentPurpose purpose, Answer answer, LocalDate on, String relation,
		@Nullable String name, Way how, @Nullable String note) {

	/**
	 * Yes or no.
	 */
	public enum Answer {

		GIVEN, REFUSED

	}

	/**
	 * How it was answered.
	 */
	public enum Way {

		PAPER, IN_PERSON, PHONE, MESSAGE

	}

}
