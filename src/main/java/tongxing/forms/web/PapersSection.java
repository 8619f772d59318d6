package tongxing.forms.web;

import java.time.LocalDate;
import java.util.Map;

import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.stereotype.Component;

/**
 * The papers that can be made of a child's file, each a link.
 */
@Component
class PapersSection implements ChildPageSection {

	private final CurrentStaff me;

	PapersSection(CurrentStaff me) {
		this.me = me;
	}

	@Override
	public String key() {
		return "h-papers";
	}

	@Override
	public int order() {
		return 960;
	}

	@Override
	public String fragment() {
		return "forms/parts :: papers";
	}

	@Override
	public Place place() {
		return Place.SIDE;
	}

	@Override
	public Map<String, Object> model(ChildId child, LocalDate today) {
		return Map.of("formsChild", child.toString(), "formsLeads",
				this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
	}

}
