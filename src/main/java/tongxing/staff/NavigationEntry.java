package tongxing.staff;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A place in the navigation. A module offers its own as a bean; the page frame collects
 * them.
 *
 * @param key the section a page names in its layout call, such as <code>children</code>
 * @param path where it leads
 * @param label the message key of its name
 * @param icon a symbol of icons.svg without its <code>i-</code>, or nothing
 * @param order position, small first
 * @param place where it stands
 * @param roles for whom it is there; none means for everybody
 */
public record NavigationEntry(String key, String path, String label, @Nullable String icon, int order, Place place,
		Set<Role> roles) {

	public NavigationEntry {
		roles = Set.copyOf(roles);
	}

	public boolean isFor(StaffMember member) {
		return this.roles.isEmpty() || this.roles.stream().anyMatch(member.roles()::contains);
	}

	/**
	 * Where an entry stands. The dock of a phone has room for three beside the action.
	 */
	public enum Place {

		/** In the bar of a PC and in the dock of a phone. */
		EVERYWHERE,

		/** In the bar of a PC, and on a phone under "more". */
		BAR,

		/** The one thing to press: log something. */
		ACTION,

		/** Under "more" on both. */
		MORE

	}

}
