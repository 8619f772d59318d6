package tongxing.summaries.web;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;

/**
 * The button on a child's page that begins a typical case.
 */
@Component
class CaseAction implements ChildPageSection {

	@Override
	public String key() {
		return "case";
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public Place place() {
		return Place.ACTION;
	}

	@Override
	public String fragment() {
		return "summaries/case-link :: link";
	}

	@Override
	public Map<String, Object> model(ChildId child, LocalDate today) {
		return Map.of("summariesChild", child);
	}

}
