package tongxing.pairing.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.kernel.DateRange;
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

	private final Terms terms;

	HelperColumn(PairingSpans spans, Terms terms) {
		this.spans = spans;
		this.terms = terms;
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
		DateRange term = this.terms.termOf(today).map(Term::attribution).orElse(new DateRange(today, today));
		this.spans.of(children, term) // what the duties ask too
			.stream()
			.filter((span) -> span.primary() && span.during().contains(today))
			.forEach((span) -> names.put(span.child(), span.helperName()));
		return names;
	}

}
