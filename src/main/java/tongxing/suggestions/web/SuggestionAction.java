package tongxing.suggestions.web;

import java.time.LocalDate;
import java.util.Map;

import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.stereotype.Component;

/**
 * The way from a child's page to what is suggested for it, for those who decide.
 */
@Component
class SuggestionAction implements ChildPageSection {

	private final CurrentStaff me;

	SuggestionAction(CurrentStaff me) {
		this.me = me;
	}

	@Override
	public String key() {
		return "h-suggestions";
	}

	@Override
	public int order() {
		return 950;
	}

	@Override
	public String fragment() {
		return "suggestions/parts :: action";
	}

	@Override
	public Place place() {
		return Place.ACTION;
	}

	@Override
	public Map<String, Object> model(ChildId child, LocalDate today) {
		return Map.of("suggestionsChild", child.toString(), "suggestionsShown",
				this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
	}

}
