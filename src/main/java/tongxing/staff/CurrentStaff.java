package tongxing.staff;

import java.util.Optional;
import java.util.Set;

/**
 * The member of staff behind the present request or job. Costs no statement: the account
 * is read once when the request arrives.
 */
@FunctionalInterface
public interface CurrentStaff {

	/**
	 * The member of staff, or nobody on a page for everybody.
	 */
	Optional<StaffMember> find();

	default StaffMember get() {
		return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
	}

	default AccountId id() {
		return get().id();
	}

	default String name() {
		return get().name();
	}

	default Set<Role> roles() {
		return get().roles();
	}

	default boolean is(Role... any) {
		return find().filter((member) -> member.is(any)).isPresent();
	}

	default Language language() {
		return find().map(StaffMember::language).orElse(Language.SIMPLIFIED);
	}

}
