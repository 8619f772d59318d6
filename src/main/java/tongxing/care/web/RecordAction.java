package tongxing.care.web;

import java.time.LocalDate;
import java.util.Map;

import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;

import org.springframework.stereotype.Component;

/**
 * The button on a child's page that opens the kinds to be written down for this child.
 */
@Component
class RecordAction implements ChildPageSection {

	private final RecordForms forms;

	RecordAction(RecordForms forms) {
		this.forms = forms;
	}

	@Override
	public String key() {
		return "record";
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public Place place() {
		return Place.ACTION;
	}

	@Override
	public String fragment() {
		return "care/action :: record";
	}

	@Override
	public Map<String, Object> model(ChildId child, LocalDate today) {
		return Map.of("careChild", child, "careKinds", this.forms.kinds());
	}

}
