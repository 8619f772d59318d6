package tongxing.care.campaign.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareFacts;
import tongxing.care.CareRecords;
import tongxing.care.CareRefused;
import tongxing.care.Channel;
import tongxing.care.RecordCare;
import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.CampaignProgress;
import tongxing.care.campaign.Campaigns;
import tongxing.care.view.CareForms;
import tongxing.care.view.HouseholdView.Member;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.SchoolClassId;
import tongxing.staff.Drafts;
import tongxing.staff.OneTimeForms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A class against the items of a campaign: who did what is ticked, and one record an item
 * is kept of it.
 */
@Controller
@RequestMapping("/campaigns/{campaign}/classes/{schoolClass}")
class CampaignGridController {

	static final String DRAFT = "care.campaign.grid";

	private final Campaigns campaigns;

	private final CampaignDesk desk;

	private final CareForms children;

	private final Rolls rolls;

	private final CareFacts facts;

	private final CareRecords records;

	private final OneTimeForms forms;

	private final Drafts drafts;

	CampaignGridController(Campaigns campaigns, CampaignDesk desk, CareForms children, Rolls rolls, CareFacts facts,
			CareRecords records, OneTimeForms forms, Drafts drafts) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.children = children;
		this.rolls = rolls;
		this.facts = facts;
		this.records = records;
		this.forms = forms;
		this.drafts = drafts;
	}

	/**
	 * What was ticked.
	 *
	 * @param done item and child, separated by a colon
	 * @param whole items that all of the class did
	 */
	record Ticks(@Nullable LocalDate on, @Nullable Set<String> done, @Nullable Set<String> whole) {

		public boolean did(Campaign.Item item, ChildId child) {
			return did(item) || (this.done != null && this.done.contains(item.id() + ":" + child));
		}

		public boolean did(Campaign.Item item) {
			return this.whole != null && this.whole.contains(item.id().toString());
		}

	}

	@GetMapping
	String grid(@PathVariable("campaign") UUID id, @PathVariable SchoolClassId schoolClass, Model model) {
		return page(open(id, schoolClass), new Ticks(this.desk.today(), Set.of(), Set.of()), null, model);
	}

	@PostMapping
	String save(@PathVariable("campaign") UUID id, @PathVariable SchoolClassId schoolClass, Ticks ticks,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		Opened opened = open(id, schoolClass);
		LocalDate on = ticks.on();
		if (on == null || on.isAfter(this.desk.today())) {
			return page(opened, ticks, this.desk.say("care.happenedOn.future", this.desk.today()), model);
		}
		Map<Campaign.Item, List<ChildId>> fresh = fresh(opened, ticks);
		if (fresh.isEmpty()) {
			return page(opened, ticks, this.desk.say("care.campaign.grid.nothing"), model);
		}
		try {
			String address = this.forms.once(formKey, () -> {
				fresh.forEach((item,
						who) -> this.records.record(RecordCare
							.of(Campaign.RECORD, this.desk.me(), on, Channel.IN_PERSON, who.toArray(ChildId[]::new))
							.details(Map.of(Campaign.DETAIL, item.id().toString()))));
				this.drafts.discard(this.desk.me(), DRAFT, id + "/" + schoolClass);
				return "/campaigns/" + id + "/classes/" + schoolClass;
			});
			redirect.addFlashAttribute("notice", "care.campaign.grid.saved");
			redirect.addFlashAttribute("noticeArgs", new Object[] { fresh.size() });
			return "redirect:" + address;
		}
		catch (CareRefused refused) {
			String why = this.desk.say(refused.refusals().get(0).code(),
					refused.refusals().get(0).arguments().toArray());
			return page(opened, ticks, why, model);
		}
	}

	/**
	 * Of each item those who are ticked and have not done it; of one asked of the class
	 * all.
	 */
	private static Map<Campaign.Item, List<ChildId>> fresh(Opened opened, Ticks ticks) {
		Map<Campaign.Item, List<ChildId>> fresh = new LinkedHashMap<>();
		for (CampaignProgress.OfItem item : opened.items) {
			Set<ChildId> who = new LinkedHashSet<>();
			opened.members.stream()
				.map(Member::id)
				.filter((child) -> ticks.did(item.item(), child) && !item.did(child))
				.forEach(who::add);
			if (!who.isEmpty()) {
				fresh.put(item.item(), new ArrayList<>(who));
			}
		}
		return fresh;
	}

	private Opened open(UUID id, SchoolClassId schoolClass) {
		LocalDate today = this.desk.today();
		Campaign campaign = this.campaigns.get(id);
		List<Member> members = this.children.classChildren(schoolClass, this.desk.me(), today);
		List<ChildId> ids = members.stream().map(Member::id).toList();
		CampaignProgress progress = CampaignProgress.of(campaign, this.rolls.facts(ids),
				this.facts.of(ids, new DateRange(campaign.during().from(), null), today), today);
		return progress.classes()
			.stream()
			.filter((one) -> one.id().equals(schoolClass))
			.findFirst()
			.map((one) -> new Opened(campaign, schoolClass, members, one.items()))
			.orElseThrow(() -> new NotFound("class"));
	}

	private static String page(Opened opened, Ticks ticks, @Nullable String wrong, Model model) {
		model.addAttribute("g", opened);
		model.addAttribute("ticks", ticks);
		model.addAttribute("wrong", wrong);
		return "care/campaign/grid";
	}

	/**
	 * A class with how it stands.
	 */
	record Opened(Campaign campaign, SchoolClassId schoolClass, List<Member> members,
			List<CampaignProgress.OfItem> items) {

		public String className() {
			return this.members.get(0).className();
		}

		/** The name under which what is ticked is kept. */
		public String subject() {
			return this.campaign.id() + "/" + this.schoolClass;
		}

	}

}
