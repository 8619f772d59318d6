package tongxing.shell.web;

import tongxing.staff.ActingAs;
import tongxing.staff.accounts.SignIns;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a sign-in by staff number and password; every refusal looks the same.
 */
@Component
class StaffAuthentication implements AuthenticationProvider {

	private final SignIns signIns;

	StaffAuthentication(SignIns signIns) {
		this.signIns = signIns;
	}

	@Override
	public Authentication authenticate(Authentication claim) {
		Object password = claim.getCredentials();
		return this.signIns.attempt(claim.getName(), (password != null) ? password.toString() : "")
			.map(ActingAs::proofOf)
			.orElseThrow(() -> new BadCredentialsException("refused"));
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
