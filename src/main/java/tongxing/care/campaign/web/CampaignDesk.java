package tongxing.care.campaign.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.Campaigns;
import tongxing.care.view.CareForms;
import tongxing.kernel.NotFound;
import tongxing.staff.AccountId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;
import tongxing.staff.words.Choice;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * What the pages of campaigns need alike: who asks, on which day, and what they may
 * change.
 */
@Component
class CampaignDesk {

	private final Campaigns campaigns;

	private final CareForms forms;

	private final CurrentStaff me;

	private final Words words;

	private final Clock clock;

	CampaignDesk(Campaigns campaigns, CareForms forms, CurrentStaff me, Words words, Clock clock) {
		this.campaigns = campaigns;
		this.forms = forms;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	AccountId me() {
		return this.me.id();
	}

	Words words() {
		return this.words;
	}

	String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

	/** Whether the asker answers for the whole school's. */
	boolean leads() {
		return this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD);
	}

	/** Whether the asker may begin any at all. */
	boolean begins() {
		return leads() || (this.me.is(Role.TEACHER) && !this.campaigns.led(me(), today()).isEmpty());
	}

	boolean mayChange(Campaign campaign) {
		return leads() || (campaign.schoolClass() != null && this.me.is(Role.TEACHER)
				&& this.campaigns.led(me(), today()).containsKey(campaign.schoolClass()));
	}

	/** Refuses, as not found, a campaign the asker may not change. */
	Campaign mine(Campaign campaign) {
		if (!mayChange(campaign)) {
			throw new NotFound("campaign");
		}
		return campaign;
	}

	/** Whose a campaign can be. */
	List<Choice> classes() {
		List<Choice> choices = new ArrayList<>();
		if (leads()) {
			choices.add(new Choice("", say("care.campaign.school")));
			this.forms.classes(me(), today())
				.forEach((one) -> choices.add(new Choice(one.id().toString(), one.name())));
		}
		else {
			this.campaigns.led(me(), today()).forEach((id, name) -> choices.add(new Choice(id.toString(), name)));
		}
		return choices;
	}

}
