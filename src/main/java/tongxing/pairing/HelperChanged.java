package tongxing.pairing;

import tongxing.kernel.Audited;

/**
 * A helper was entered, changed, retired or taken back, or a helper's number was shown.
 */
public record HelperChanged(String action, HelperId helper) implements Audited {

	@Override
	public String subject() {
		return this.helper.toString();
	}

}
