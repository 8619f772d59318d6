package tongxing.pairing.helper;

import tongxing.kernel.Audited;
import tongxing.pairing.HelperId;

/**
 * A helper was entered, changed, retired or taken back, or a helper's number was shown.
 */
record HelperChanged(String action, HelperId helper) implements Audited {

	@Override
	public String subject() {
		return this.helper.toString();
	}

}
