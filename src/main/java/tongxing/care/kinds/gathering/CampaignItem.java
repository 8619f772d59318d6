package tongxing.care.kinds.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.Refusal;
import tongxing.care.campaign.Campaign;
import tongxing.care.kinds.CareDetails;

import org.springframework.stereotype.Component;

/**
 * An item of a campaign was done 专项活动 [S-10]: which one, and by whom. What it was may be
 * told; an activity, a talk or a call that counts needs no such record.
 */
@Component
class CampaignItem implements Gathering {

	private final CampaignItems items;

	CampaignItem(CampaignItems items) {
		this.items = items;
	}

	@Override
	public String code() {
		return Campaign.RECORD;
	}

	@Override
	public int order() {
		return 205;
	}

	@Override
	public String icon() {
		return "check";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.IN_PERSON);
	}

	@Override
	public Set<String> facts() {
		return Set.of(Campaign.DETAIL);
	}

	@Override
	public Map<String, String> offers(String field, LocalDate today) {
		return this.items.offers(field, today);
	}

	@Override
	public List<Refusal> refusals(CareDetails details, LocalDate happenedOn, LocalDate today) {
		return this.items.refusals(((Details) details).campaign(), happenedOn);
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param campaign the item, as its id
	 */
	record Details(@NotBlank @Size(max = 40) @Nullable String campaign) implements CareDetails {

	}

}
