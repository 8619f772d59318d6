package tongxing.registry.roster.family;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.ParentStatus;

/**
 * What a cell says about where a parent is.
 *
 * @param place a place away from home, as typed
 */
record Whereabouts(@Nullable String place, @Nullable ParentStatus status) {

	static Whereabouts away(String place) {
		return new Whereabouts(place, ParentStatus.AWAY);
	}

	static Whereabouts of(ParentStatus status) {
		return new Whereabouts(null, status);
	}

}
