package tongxing.care.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import tongxing.care.kinds.CareKind;
import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;

import org.springframework.stereotype.Component;

/**
 * The button on a child's page that opens the kinds to be written down for this child.
 */
@Component
class RecordAction implements ChildPageSection {

	/** How many kinds are offered at once, the most used; the others one tap further. */
	private static final int USUAL = 8;

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
		List<CareKind> kinds = this.forms.kinds();
		List<CareKind> usual = kinds.stream().limit(USUAL).toList();
		return Map.of("careChild", child, "careKinds", usual, "moreKinds", kinds.size() > usual.size());
	}

}
