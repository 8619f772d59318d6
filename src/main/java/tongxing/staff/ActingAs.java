package tongxing.staff;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says on whose behalf the present thread works: the signed-in member of a request, or
 * the one for whom a job, the command line or a test acts.
 */
@Component
public class ActingAs implements CurrentStaff {

	private final Members members;

	ActingAs(Members members) {
		this.members = members;
	}

	/**
	 * The proof Spring Security keeps for a member of staff.
	 */
	public static Authentication proofOf(StaffMember member) {
		String[] roles = member.roles().stream().map((role) -> "ROLE_" + role).toArray(String[]::new);
		return UsernamePasswordAuthenticationToken.authenticated(member, null,
				AuthorityUtils.createAuthorityList(roles));
	}

	@Override
	public Optional<StaffMember> find() {
		Authentication proof = SecurityContextHolder.getContext().getAuthentication();
		return (proof != null && proof.getPrincipal() instanceof StaffMember member) ? Optional.of(member)
				: Optional.empty();
	}

	/**
	 * Does something on behalf of an account, and what it returns.
	 */
	public <T> T as(AccountId account, Supplier<T> action) {
		return as(this.members.get(account), action);
	}

	public void as(AccountId account, Runnable action) {
		as(this.members.get(account), () -> {
			action.run();
			return true;
		});
	}

	public <T> T as(StaffMember member, Supplier<T> action) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext during = SecurityContextHolder.createEmptyContext();
		during.setAuthentication(proofOf(member));
		SecurityContextHolder.setContext(during);
		try {
			return action.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
