package tongxing.forms.web;

import java.time.LocalDate;
import java.util.Map;

import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;

import org.springframework.stereotype.Component;

/**
 * The way from a child's page to its registration form.
 */
@Component
class FormAction implements ChildPageSection {

	@Override
	public String key() {
		return "h-forms";
	}

	@Override
	public int order() {
		return 960;
	}

	@Override
	public String fragment() {
		return "forms/parts :: action";
	}

	@Override
	public Place place() {
		return Place.ACTION;
	}

	@Override
	public Map<String, Object> model(ChildId child, LocalDate today) {
		return Map.of("formsChild", child.toString());
	}

}
