package tongxing.shell.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import tongxing.staff.AccountId;
import tongxing.staff.ActingAs;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps of a sign-in only the account and the moment, and reads the account anew with
 * each request, by one statement: who has left or lost a role is out at the next click. A
 * sign-in ends after twelve hours, however busy it was.
 */
@Component
class AccountSession implements SecurityContextRepository {

	static final Duration LONGEST = Duration.ofHours(12);

	private static final String ACCOUNT = "account";

	private static final String SINCE = "since";

	private final Members members;

	private final Clock clock;

	AccountSession(Members members, Clock clock) {
		this.members = members;
		this.clock = clock;
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return load(holder.getRequest());
	}

	private SecurityContext load(HttpServletRequest request) {
		return member(request.getSession(false)).map(ActingAs::proofOf)
			.<SecurityContext>map(SecurityContextImpl::new)
			.orElseGet(SecurityContextHolder::createEmptyContext);
	}

	private Optional<StaffMember> member(@Nullable HttpSession session) {
		if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)
				|| !(session.getAttribute(SINCE) instanceof String since)) {
			return Optional.empty();
		}
		try {
			Instant at = Instant.parse(since);
			if (at.plus(LONGEST).isBefore(this.clock.instant())) {
				return Optional.empty();
			}
			return this.members.signedIn(AccountId.of(account), at);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		Authentication proof = context.getAuthentication();
		if (proof != null && proof.getPrincipal() instanceof StaffMember member) {
			HttpSession session = request.getSession();
			session.setAttribute(ACCOUNT, member.id().toString());
			session.setAttribute(SINCE, this.clock.instant().toString());
		}
		else {
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.removeAttribute(ACCOUNT);
				session.removeAttribute(SINCE);
			}
		}
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ACCOUNT) != null;
	}

}
