package tongxing.staff;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is at the school. All but a teacher see every child; a teacher sees the
 * classes they lead and the children paired with them.
 */
public enum Role {

	/** Keeps accounts, terms and rules. */
	ADMIN,

	/** Answers for the program and approves the summary. */
	PRINCIPAL,

	/** Runs the program (德育主任). */
	CARE_LEAD,

	/** Leads a class or is a child's helper. */
	TEACHER,

	/** Counsels children and writes restricted notes. */
	COUNSELLOR;

	/**
	 * Reads roles as the database joins them, with commas.
	 */
	public static Set<Role> split(@Nullable String joined) {
		EnumSet<Role> roles = EnumSet.noneOf(Role.class);
		if (joined != null && !joined.isEmpty()) {
			Stream.of(joined.split(",", -1)).map(Role::valueOf).forEach(roles::add);
		}
		return roles;
	}

}
