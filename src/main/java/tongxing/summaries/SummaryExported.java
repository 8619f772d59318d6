package tongxing.summaries;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.TermId;
import tongxing.figures.FigureScope;
import tongxing.kernel.Audited;

/**
 * Somebody took a summary away as a document.
 */
record SummaryExported(TermId term, FigureScope scope) implements Audited {

	@Override
	public String action() {
		return "SUMMARY_EXPORTED";
	}

	@Override
	public @Nullable UUID child() {
		return (this.scope.kind() == FigureScope.Kind.CHILD) ? this.scope.id() : null;
	}

	@Override
	public String subject() {
		return this.term + " " + this.scope;
	}

}
