package tongxing.care.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareFacts;
import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.CampaignProgress;
import tongxing.care.campaign.Campaigns;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.staff.AllowedTo;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The campaigns, and one with how each class one may see stands with each item.
 */
@Controller
@RequestMapping("/campaigns")
class CampaignsController {

	private final Campaigns campaigns;

	private final CampaignDesk desk;

	private final Rolls rolls;

	private final CareFacts records;

	CampaignsController(Campaigns campaigns, CampaignDesk desk, Rolls rolls, CareFacts records) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.rolls = rolls;
		this.records = records;
	}

	@GetMapping
	String list(Model model) {
		LocalDate today = this.desk.today();
		List<Campaign> all = this.campaigns.all();
		model.addAttribute("running", all.stream().filter((one) -> !one.during().endsBefore(today)).toList());
		model.addAttribute("past", all.stream().filter((one) -> one.during().endsBefore(today)).toList());
		model.addAttribute("begins", this.desk.begins());
		return "care/campaign/list";
	}

	@GetMapping("/{campaign}")
	String show(@PathVariable("campaign") UUID id, @RequestParam(required = false) @Nullable String item, Model model) {
		LocalDate today = this.desk.today();
		Campaign campaign = this.campaigns.get(id);
		List<ChildFacts> children = this.rolls.factsOfCaseload(this.desk.me().value(), today);
		List<ChildId> seen = children.stream().map(ChildFacts::id).toList();
		CampaignProgress progress = CampaignProgress.of(campaign, children,
				this.records.of(seen, new tongxing.kernel.DateRange(campaign.during().from(), null), today), today);
		model.addAttribute("campaign", campaign);
		model.addAttribute("progress", progress);
		model.addAttribute("today", today);
		model.addAttribute("asked", (item != null) ? campaign.item(item).orElse(null) : null);
		model.addAttribute("mayChange", this.desk.mayChange(campaign));
		return "care/campaign/show";
	}

	@PostMapping("/{campaign}/take-back")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.TEACHER })
	String takeBack(@PathVariable("campaign") UUID id, @RequestParam(defaultValue = "") String reason, Model model,
			RedirectAttributes redirect) {
		this.desk.mine(this.campaigns.get(id));
		try {
			this.campaigns.takeBack(id, reason, this.desk.me(), this.desk.today());
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", this.desk.say(refused.code(), refused.arguments()));
			return show(id, null, model);
		}
		redirect.addFlashAttribute("notice", "care.campaign.takenBack");
		return "redirect:/campaigns";
	}

	/**
	 * Where the pages stand in the navigation.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		NavigationEntry campaignsEntry() {
			return new NavigationEntry("campaigns", "/campaigns", "care.campaigns.title", null, Group.SCHOOL, 310,
					Place.MORE, Set.of());
		}

	}

}
