package tongxing.care.campaign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.CampaignDraft;
import tongxing.care.campaign.Campaigns;
import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AllowedTo;
import tongxing.staff.Drafts;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.editing.StaleEdit;
import tongxing.staff.editing.Standing;
import tongxing.staff.editing.Ticket;
import tongxing.staff.words.Choice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Begins and changes campaigns: the school's by those who answer for the program, a
 * class's also by who leads it.
 */
@Controller
@RequestMapping("/campaigns")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.TEACHER })
class CampaignFormController {

	private static final String DRAFT = "care.campaign";

	private static final String REFUSED = "care.campaign.refused.";

	private final Campaigns campaigns;

	private final CampaignDesk desk;

	private final CareKinds kinds;

	private final OneTimeForms forms;

	private final Drafts drafts;

	CampaignFormController(Campaigns campaigns, CampaignDesk desk, CareKinds kinds, OneTimeForms forms, Drafts drafts) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.kinds = kinds;
		this.forms = forms;
		this.drafts = drafts;
	}

	@GetMapping("/new")
	String blank(Model model) {
		return form(null, CampaignForm.blank(this.desk.today()), 0, model);
	}

	@PostMapping
	String begin(@ModelAttribute("form") CampaignForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				CampaignDraft draft = own(form);
				String address = this.forms.once(formKey, () -> {
					UUID made = this.campaigns.begin(draft, this.desk.me(), this.desk.today());
					this.drafts.discard(this.desk.me(), DRAFT, "");
					return "/campaigns/" + made;
				});
				redirect.addFlashAttribute("notice", "care.campaign.saved");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				refuse(binding, refused);
			}
		}
		return form(null, form, 0, model);
	}

	@GetMapping("/{campaign}/edit")
	String edit(@PathVariable("campaign") UUID id, Model model) {
		Campaign campaign = this.desk.mine(this.campaigns.get(id));
		return form(campaign, CampaignForm.of(campaign), campaign.version(), model);
	}

	@PostMapping("/{campaign}/edit")
	String change(@PathVariable("campaign") UUID id, @ModelAttribute("form") CampaignForm form, BindingResult binding,
			Ticket ticket, Model model, RedirectAttributes redirect) {
		Campaign campaign = this.desk.mine(this.campaigns.get(id));
		int version = ticket.version();
		if (!binding.hasErrors()) {
			try {
				CampaignDraft draft = own(form);
				this.forms.once(ticket.formKey(), () -> {
					this.campaigns.change(id, ticket.version(), draft);
					this.drafts.discard(this.desk.me(), DRAFT, id.toString());
					return "/campaigns/" + id;
				});
				redirect.addFlashAttribute("notice", "care.campaign.saved");
				return "redirect:/campaigns/" + id;
			}
			catch (StaleEdit stale) {
				version = stale.current();
				model.addAttribute("stale", standing(campaign));
				binding.reject(stale.code(), stale.code());
			}
			catch (RuleViolation refused) {
				refuse(binding, refused);
			}
		}
		return form(campaign, form, version, model);
	}

	/** What may be begun: a teacher's is of a class that is led. */
	private CampaignDraft own(CampaignForm form) {
		CampaignDraft draft = form.draft();
		if (!this.desk.leads() && (draft.schoolClass() == null
				|| !this.campaigns.led(this.desk.me(), this.desk.today()).containsKey(draft.schoolClass()))) {
			throw new RuleViolation(REFUSED + "schoolClass");
		}
		if (draft.items()
			.stream()
			.map(CampaignDraft.Item::recordKind)
			.anyMatch((kind) -> kind != null && kinds().stream().noneMatch((one) -> one.value().equals(kind)))) {
			throw new NotFound("care kind");
		}
		return draft;
	}

	private static void refuse(BindingResult binding, RuleViolation refused) {
		String field = refused.code().startsWith(REFUSED)
				? refused.code().substring(REFUSED.length()).replaceAll("\\..*", "") : "";
		if (field.isEmpty()) {
			binding.reject(refused.code(), refused.arguments(), refused.code());
		}
		else {
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
		}
	}

	private Standing standing(Campaign campaign) {
		List<Standing.Line> lines = new ArrayList<>();
		lines.add(new Standing.Line(this.desk.say("care.campaign.title"), campaign.title()));
		campaign.items().forEach((item) -> lines.add(new Standing.Line(String.valueOf(item.place()), item.name())));
		return new Standing(new tongxing.staff.editing.Seen("campaign", campaign.id(), campaign.version()), lines);
	}

	private String form(@Nullable Campaign campaign, CampaignForm form, int version, Model model) {
		model.addAttribute("form", form); // the object bound, so that what is wrong with
											// it is shown
		model.addAttribute("rows", form.rows());
		model.addAttribute("version", version);
		model.addAttribute("edited", campaign);
		model.addAttribute("subject", (campaign != null) ? campaign.id().toString() : "");
		model.addAttribute("classes", this.desk.classes());
		model.addAttribute("kinds", kinds());
		model.addAttribute("pers", this.desk.words().choices("care.campaign.per.", (Enum<?>[]) Campaign.Per.values()));
		return "care/campaign/form";
	}

	/** What is sealed says nothing to a list of who did it. */
	private List<Choice> kinds() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.desk.say("care.campaign.kind.none")));
		this.kinds.all()
			.stream()
			.filter((kind) -> kind.seal() != CareKind.Seal.ALL && !kind.code().equals(Campaign.RECORD))
			.forEach((kind) -> choices.add(new Choice(kind.code(), this.desk.say("care.kind." + kind.code()))));
		return choices;
	}

}
