package tongxing.care.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.MetRole;

/**
 * Everything a record said at one time: what a correction keeps.
 *
 * @param met roles of those met, as in {@link MetRole}
 * @param restricted the restricted part in clear, sealed together with the rest
 */
public record CareVersion(LocalDate happenedOn, Channel channel, @Nullable String place, boolean planned,
		@Nullable String attempt, Set<MetRole> met, @Nullable String who, String narrative, Map<String, Object> details,
		List<Child> children, Set<UUID> helpers, @Nullable String restricted) {

	/**
	 * The same without the restricted part.
	 * @param hides whether the kind's own fields belong to that part
	 */
	CareVersion open(boolean hides) {
		return new CareVersion(this.happenedOn, this.channel, this.place, this.planned, this.attempt, this.met,
				this.who, this.narrative, hides ? Map.of() : this.details, this.children, this.helpers, null);
	}

	/**
	 * A child and what was seen of it.
	 */
	public record Child(UUID child, Map<String, Object> ratings, @Nullable String note, @Nullable String role) {

	}

}
