package tongxing.calendar;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Letterhead;

import org.springframework.stereotype.Component;

/**
 * Remembers the school's name for half a minute, so that a page costs no statement for
 * it.
 */
@Component
class SchoolLetterhead implements Letterhead {

	private static final Duration FRESH = Duration.ofSeconds(30);

	private final Schools schools;

	private volatile @Nullable Known known;

	SchoolLetterhead(Schools schools) {
		this.schools = schools;
	}

	@Override
	public String school() {
		return known().school();
	}

	@Override
	public String module() {
		return known().module();
	}

	private Known known() {
		Known last = this.known;
		if (last != null && System.nanoTime() - last.readAt() < FRESH.toNanos()) {
			return last;
		}
		Known fresh = this.schools.current()
			.map((school) -> new Known(school.name(), school.moduleLabel(), System.nanoTime()))
			.orElseGet(() -> new Known("", "", System.nanoTime() - FRESH.toNanos()));
		this.known = fresh;
		return fresh;
	}

	/**
	 * What was read, and when by the clock of the JVM.
	 */
	private record Known(String school, String module, long readAt) {

	}

}
