package tongxing.shell.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.Letterhead;
import tongxing.staff.CurrentStaff;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.StaffMember;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Gathers the frame of the present page; the layout asks for it, so that error pages have
 * it too. Needs no database but for the school's name, and does without it.
 */
@Component("pageFrame")
class PageFrame {

	static final String THEME_COOKIE = "theme";

	private final CurrentStaff me;

	private final Letterhead letterhead;

	private final List<NavigationEntry> entries;

	PageFrame(CurrentStaff me, Letterhead letterhead, List<NavigationEntry> entries) {
		this.me = me;
		this.letterhead = letterhead;
		this.entries = entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
	}

	public Frame current() {
		Optional<StaffMember> member = this.me.find();
		return new Frame(member.orElse(null), word(true), word(false), member.map(this::links).orElse(List.of()),
				theme());
	}

	/**
	 * The places beside those of the dock, by what people come for; a group with none is
	 * left out.
	 */
	List<Part> more(StaffMember member) {
		return Stream.of(Group.values())
			.map((group) -> new Part(group,
					this.entries.stream()
						.filter((entry) -> entry.group() == group && entry.isFor(member))
						.filter((entry) -> entry.place() == Place.BAR || entry.place() == Place.MORE)
						.toList()))
			.filter((part) -> !part.entries().isEmpty())
			.toList();
	}

	private List<Frame.Entry> links(StaffMember member) {
		List<Frame.Entry> links = new ArrayList<>();
		boolean hidden = false;
		for (NavigationEntry entry : this.entries) {
			if (!entry.isFor(member)) {
				continue;
			}
			hidden |= entry.place() == Place.MORE;
			if (entry.place() != Place.MORE) {
				links.add(Frame.Entry.of(entry));
			}
		}
		links.add(new Frame.Entry("more", "/more", "shell.nav.more", "more", hidden ? null : "narrow"));
		return links;
	}

	private String word(boolean school) {
		try {
			return school ? this.letterhead.school() : this.letterhead.module();
		}
		catch (DataAccessException | TransactionException ex) {
			return "";
		}
	}

	private static @Nullable String theme() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpServletRequest request = attributes.getRequest();
			Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
			if (cookie != null && ("light".equals(cookie.getValue()) || "dark".equals(cookie.getValue()))) {
				return cookie.getValue();
			}
		}
		return null;
	}

	/**
	 * The places of one group.
	 */
	record Part(Group group, List<NavigationEntry> entries) {

		/** Whether the bar of a PC has them all, so that only a phone needs them here. */
		public boolean narrow() {
			return this.entries.stream().allMatch((entry) -> entry.place() == Place.BAR);
		}

	}

	/**
	 * What stands around the content of a page.
	 *
	 * @param member who is signed in, if anybody
	 * @param school the name in the head, empty before set-up
	 * @param module the neutral name of the care program
	 * @param entries navigation in order, the action after the second
	 * @param theme light, dark or nothing for the device's own
	 */
	record Frame(@Nullable StaffMember member, String school, String module, List<Entry> entries,
			@Nullable String theme) {

		public boolean signedIn() {
			return this.member != null;
		}

		public String name() {
			return (this.member != null) ? this.member.name() : "";
		}

		/**
		 * A link of the navigation.
		 */
		record Entry(String key, String path, String label, @Nullable String icon, @Nullable String css) {

			static Entry of(NavigationEntry entry) {
				return switch (entry.place()) {
					case EVERYWHERE -> new Entry(entry.key(), entry.path(), entry.label(), entry.icon(), null);
					case ACTION -> new Entry(entry.key(), entry.path(), entry.label(), entry.icon(), "do");
					case BAR, MORE -> new Entry(entry.key(), entry.path(), entry.label(), null, "wide");
				};
			}

		}

	}

}
