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
 * @param group what people come for when they want it; "more" has a heading for each
 * @param order position in the bar and in its group, small first
 * @param place where it stands
 * @param roles for whom it is there; none means for everybody
 */
public record NavigationEntry(String key, String path, String label, @Nullable String icon, Group group, int order,
		Place place, Set<Role> roles) {

	public NavigationEntry {
		roles = Set.copyOf(roles);
	}

	public boolean isFor(StaffMember member) {
		return this.roles.isEmpty() || this.roles.stream().anyMatch(member.roles()::contains);
	}

	/**
	 * What people come for, in the order of the headings.
	 */
	public enum Group {

		/** What was done and is to be done with children. */
		CARE,

		/** Children, their families and who helps them. */
		CHILDREN,

		/** What the school does for all. */
		SCHOOL,

		/** What is written, printed and handed in. */
		PAPERS,

		/** Accounts, rules, terms, backups. */
		KEEPING

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
