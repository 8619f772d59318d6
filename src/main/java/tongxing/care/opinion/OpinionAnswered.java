package tongxing.care.opinion;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Audited;

/**
 * Somebody answered an opinion.
 *
 * @param of the child, where the opinion was said in a record of one child
 */
record OpinionAnswered(UUID opinion, @Nullable UUID of) implements Audited {

	@Override
	public String action() {
		return "OPINION_ANSWERED";
	}

	@Override
	public @Nullable UUID child() {
		return this.of;
	}

	@Override
	public String subject() {
		return this.opinion.toString();
	}

}
