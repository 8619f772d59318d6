package tongxing.pairing.helper;

import tongxing.kernel.Audited;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a helper of every account in the transaction in which the account is made, and
 * follows its name.
 */
@Component
class AccountsBecomeHelpers {

	private final Helpers helpers;

	AccountsBecomeHelpers(Helpers helpers) {
		this.helpers = helpers;
	}

	@EventListener
	void on(Audited done) {
		if (done.action().startsWith("ACCOUNT_")) {
			this.helpers.staffBecomeHelpers();
		}
	}

}
