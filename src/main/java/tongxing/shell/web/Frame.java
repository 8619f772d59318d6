package tongxing.shell.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.staff.NavigationEntry;
import tongxing.staff.StaffMember;

/**
 * What stands around the content of a page.
 *
 * @param member who is signed in, if anybody
 * @param school the name in the head, empty before set-up
 * @param module the neutral name of the care program
 * @param entries navigation in order, the action after the second
 * @param theme light, dark or nothing for the device's own
 */
record Frame(@Nullable StaffMember member, String school, String module, List<Entry> entries, @Nullable String theme) {

	public boolean signedIn() {
		return this.member != null;
	}

	public String name() {
		return (this.member != null) ? this.member.name() : "";
	}

	/**
	 * A link of the navigation.
	 */
	record Entry(String key, String path, String label, @Nullable String icon, @Nullable String css) {

		static Entry of(NavigationEntry entry) {
			return switch (entry.place()) {
				case EVERYWHERE -> new Entry(entry.key(), entry.path(), entry.label(), entry.icon(), null);
				case ACTION -> new Entry(entry.key(), entry.path(), entry.label(), entry.icon(), "do");
				case BAR, MORE -> new Entry(entry.key(), entry.path(), entry.label(), null, "wide");
			};
		}

	}

}
