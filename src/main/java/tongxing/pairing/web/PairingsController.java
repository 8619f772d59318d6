package tongxing.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingBoard;
import tongxing.pairing.PairingBoard.ClassCount;
import tongxing.pairing.helper.HelperView;
import tongxing.pairing.helper.Helpers;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who is paired with whom: first those who have nobody, then how many each helper has,
 * then all that hold today.
 */
@Controller
@RequestMapping("/pairings")
class PairingsController {

	private static final int LOADS = 12;

	private final PairingBoard board;

	private final Helpers helpers;

	private final Choices choices;

	private final CurrentStaff me;

	private final Clock clock;

	PairingsController(PairingBoard board, Helpers helpers, Choices choices, CurrentStaff me, Clock clock) {
		this.board = board;
		this.helpers = helpers;
		this.choices = choices;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(name = "class", required = false) @Nullable SchoolClassId schoolClass,
			@RequestParam(required = false) @Nullable HelperId helper, @RequestParam(defaultValue = "0") int page,
			Model model) {
		LocalDate today = LocalDate.now(this.clock);
		AccountId id = this.me.id();
		int number = Math.max(0, Math.min(page, 2000));
		List<ClassCount> classes = this.board.classes(id, today);
		List<HelperView> all = this.helpers.active();
		model.addAttribute("classes", classes);
		model.addAttribute("children", classes.stream().mapToInt(ClassCount::children).sum());
		model.addAttribute("without", classes.stream().mapToInt(ClassCount::unpaired).sum());
		model.addAttribute("unpaired", this.board.unpaired(id, schoolClass, today));
		model.addAttribute("waiting", this.board.waitingFor(id));
		model.addAttribute("list", new PairingPage(this.board.current(id, schoolClass, helper, today, number),
				this.board.countCurrent(id, schoolClass, helper, today), number, schoolClass, helper));
		model.addAttribute("helperChoices", this.choices.helpers(all, "pairing.filter.everybody"));
		model.addAttribute("leads", this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
		model.addAttribute("me", id.value());
		loads(all, model);
		return "pairing/list";
	}

	/** Everybody's load for those who answer for the school, one's own for others. */
	private void loads(List<HelperView> all, Model model) {
		boolean school = this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.COUNSELLOR);
		List<HelperView> shown = all.stream()
			.filter((helper) -> helper.children() > 0)
			.filter((helper) -> school || this.me.id().equals(helper.account()))
			.sorted(Comparator.comparingInt(HelperView::children).reversed())
			.toList();
		model.addAttribute("loads", shown.subList(0, Math.min(LOADS, shown.size())));
		model.addAttribute("moreLoads", Math.max(0, shown.size() - LOADS));
		model.addAttribute("over", shown.stream().filter(HelperView::isOver).count());
		model.addAttribute("most", shown.stream().mapToInt(HelperView::children).max().orElse(1));
	}

}
