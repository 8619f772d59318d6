package tongxing.program.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.program.Thing;
import tongxing.program.leading.GroupRole;
import tongxing.program.leading.LeadingGroup;
import tongxing.program.leading.LeadingGroup.Meeting;
import tongxing.program.leading.LeadingGroup.Member;
import tongxing.program.leading.Theme;
import tongxing.program.web.Listing.Line;
import tongxing.program.web.Listing.Link;
import tongxing.program.web.Listing.Section;
import tongxing.staff.AllowedTo;
import tongxing.staff.Role;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The leading group and its meetings.
 */
@Controller
@RequestMapping("/program/leading")
class LeadingController {

	private static final String LIST = "/program/leading";

	private final LeadingGroup group;

	private final ProgramDesk desk;

	private final Words words;

	LeadingController(LeadingGroup group, ProgramDesk desk, Words words) {
		this.group = group;
		this.desk = desk;
		this.words = words;
	}

	/**
	 * A member as typed.
	 */
	record MemberForm(@NotBlank @Size(max = 40) @Nullable String name, @Size(max = 60) @Nullable String post,
			@NotNull @Nullable GroupRole role, @NotNull @Nullable Theme theme, @NotNull @Nullable LocalDate since) {

	}

	/**
	 * A meeting as typed.
	 */
	record MeetingForm(@NotNull @Nullable LocalDate heldOn, @NotBlank @Size(max = 120) @Nullable String topic,
			@Size(max = 2000) @Nullable String decisions, @Min(1) @Max(999) @Nullable Integer attended) {

	}

	@GetMapping
	String list(Model model) {
		List<Link> actions = this.desk.writes() ? List.of(new Link(LIST + "/members/new", say("program.member.title")),
				new Link(LIST + "/meetings/new", say("program.meeting.title"))) : List.of();
		return this.desk.show(new Listing(say("program.leading"), say("program.leading.hint"),
				new Link("/program", say("program.title")), actions,
				List.of(new Section("members", say("program.leading.members"), say("program.leading.members.none"),
						this.group.members(this.desk.today()).stream().map(this::member).toList()),
						new Section("meetings", say("program.leading.meetings"), say("program.leading.meetings.none"),
								this.group.meetings().stream().map(this::meeting).toList()))),
				model);
	}

	@GetMapping("/members/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blankMember(Model model) {
		return this.desk.show(memberPage(),
				new MemberForm(null, null, GroupRole.MEMBER, Theme.OVERALL, this.desk.today()), model);
	}

	@PostMapping("/members")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String join(@Valid @ModelAttribute("form") MemberForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		return this.desk.save(memberPage(), binding, formKey, model, redirect, () -> {
			this.group.join(Objects.requireNonNull(form.name()), form.post(), Objects.requireNonNull(form.role()),
					Objects.requireNonNull(form.theme()), Objects.requireNonNull(form.since()));
			return LIST;
		});
	}

	@GetMapping("/meetings/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blankMeeting(Model model) {
		return this.desk.show(meetingPage(), new MeetingForm(this.desk.today(), null, null, null), model);
	}

	@PostMapping("/meetings")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String met(@Valid @ModelAttribute("form") MeetingForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		return this.desk.save(meetingPage(), binding, formKey, model, redirect, () -> {
			this.group.met(Objects.requireNonNull(form.heldOn()), Objects.requireNonNull(form.topic()),
					form.decisions(), form.attended());
			return LIST;
		});
	}

	private FormPage memberPage() {
		return new FormPage("program.member.", LIST + "/members", LIST, Field.of("text", "name"),
				Field.maybe("text", "post"),
				Field.radio("role", this.words.choices("program.role.", GroupRole.values())),
				Field.select("theme", this.words.choices("program.theme.", Theme.values())), Field.of("date", "since"));
	}

	private static FormPage meetingPage() {
		return new FormPage("program.meeting.", LIST + "/meetings", LIST, Field.of("date", "heldOn"),
				Field.of("text", "topic"), Field.maybe("area", "decisions"), Field.maybe("number", "attended"));
	}

	private Line member(Member member) {
		return this.desk.closable(Line.plain(member.id(), member.name(), null,
				ProgramDesk.lines(
						this.words.of("program.role.", member.role().name()) + " · "
								+ this.words.of("program.theme.", member.theme().name()),
						member.post(), this.desk.during(member.during()))),
				Thing.MEMBER, member.during());
	}

	private Line meeting(Meeting meeting) {
		Integer attended = meeting.attended();
		return this.desk.closable(
				Line.plain(meeting.id(), meeting.topic(), null,
						ProgramDesk.lines(this.words.full(meeting.heldOn()),
								(attended != null) ? say("program.people", attended) : null, meeting.decisions())),
				Thing.MEETING, null);
	}

	private String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

}
