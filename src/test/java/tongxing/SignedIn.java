package tongxing;

import java.util.Set;
import java.util.UUID;

import tongxing.staff.AccountId;
import tongxing.staff.ActingAs;
import tongxing.staff.Members;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;
import tongxing.staff.accounts.Accounts;
import tongxing.staff.accounts.NewAccount;

import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Makes accounts for tests and signs requests in:
 * {@code this.mvc.get().uri("/").with(SignedIn.as(member))}.
 */
public final class SignedIn {

	private SignedIn() {
	}

	/** A request of the member. */
	public static RequestPostProcessor as(StaffMember member) {
		return SecurityMockMvcRequestPostProcessors.authentication(ActingAs.proofOf(member));
	}

	/** A new account with a number nobody else has. */
	public static StaffMember newMember(ApplicationContext context, String name, Role... roles) {
		String number = "t" + UUID.randomUUID().toString().substring(0, 13);
		AccountId id = context.getBean(Accounts.class)
			.create(new NewAccount(number, name, Set.of(roles), "walks-together-" + number))
			.account();
		return context.getBean(Members.class).get(id);
	}

	/** The password of a member made by {@link #newMember}. */
	public static String passwordOf(StaffMember member) {
		return "walks-together-" + member.staffNumber();
	}

}
