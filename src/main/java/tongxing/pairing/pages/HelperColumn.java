package tongxing.pairing.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import tongxing.kernel.DateRange;
import tongxing.pairing.PairingSpan;
import tongxing.pairing.PairingSpans;
import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildListColumn;

import org.springframework.stereotype.Component;

/**
 * The primary helper in the list of children.
 */
@Component
class HelperColumn implements ChildListColumn {

	private final PairingSpans spans;

	HelperColumn(PairingSpans spans) {
		this.spans = spans;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public String label() {
		return "pairing.helper";
	}

	@Override
	public Map<ChildId, Object> cells(Collection<ChildId> children, LocalDate today) {
		Map<ChildId, Object> names = new HashMap<>();
		this.spans.of(children, new DateRange(today, today))
			.stream()
			.filter(PairingSpan::primary)
			.forEach((span) -> names.put(span.child(), span.helperName()));
		return names;
	}

}
