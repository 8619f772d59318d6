package tongxing.care.kinds.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.care.Refusal;
import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.Campaigns;

import org.springframework.stereotype.Component;

/**
 * The items of campaigns as a field of a record: which can be chosen, and which cannot.
 */
@Component
class CampaignItems {

	private final Campaigns campaigns;

	CampaignItems(Campaigns campaigns) {
		this.campaigns = campaigns;
	}

	Map<String, String> offers(String field, LocalDate today) {
		return Campaign.DETAIL.equals(field) ? this.campaigns.offered(today) : Map.of();
	}

	/** Refuses an item that is not there, and a day before its campaign. */
	List<Refusal> refusals(@Nullable String item, LocalDate happenedOn) {
		if (item == null || item.isBlank()) {
			return List.of();
		}
		Optional<Campaign> campaign = this.campaigns.ofItem(item);
		if (campaign.isEmpty()) {
			return List.of(Refusal.of(Campaign.DETAIL, "care.campaign.unknown"));
		}
		LocalDate first = campaign.get().during().from();
		return happenedOn.isBefore(first) ? List.of(Refusal.of("happenedOn", "care.campaign.early", first)) : List.of();
	}

}
