package tongxing.care.campaign;

import java.util.UUID;

import tongxing.kernel.Audited;

/**
 * A campaign was begun, changed or taken back.
 */
record CampaignChanged(String action, UUID campaign) implements Audited {

	@Override
	public String subject() {
		return this.campaign.toString();
	}

}
