package tongxing.archive.rollover.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;
import tongxing.staff.StaffMember;

/**
 * Teachers as they are chosen: typed or picked from one list for all classes, which keeps
 * a page of sixty classes small.
 */
record Teachers(List<StaffMember> members) {

	/** What the list offers: the name with the staff number, since names repeat. */
	public List<String> offers() {
		return this.members.stream().map(Teachers::text).toList();
	}

	String text(@Nullable AccountId account) {
		return this.members.stream()
			.filter((member) -> member.id().equals(account))
			.findFirst()
			.map(Teachers::text)
			.orElse("");
	}

	/** Whoever was typed: as offered, by staff number, or by a name that only one has. */
	@Nullable AccountId find(@Nullable String typed) {
		String text = (typed != null) ? typed.strip() : "";
		if (text.isEmpty()) {
			return null;
		}
		List<StaffMember> named = this.members.stream().filter((member) -> member.name().equals(text)).toList();
		return this.members.stream()
			.filter((member) -> text(member).equals(text) || member.staffNumber().equals(text))
			.findFirst()
			.or(() -> (named.size() == 1) ? Optional.of(named.get(0)) : Optional.empty())
			.map(StaffMember::id)
			.orElseThrow(() -> new RuleViolation("archive.rollover.noTeacher", text));
	}

	private static String text(StaffMember member) {
		return member.name() + " " + member.staffNumber();
	}

}
