package tongxing.summaries.appendix;

import tongxing.calendar.TermId;
import tongxing.figures.FigureScope;
import tongxing.kernel.Audited;

/**
 * Somebody took the workbook of a term away.
 *
 * @param whole whether resident IDs stood in it whole
 */
record AppendixExported(TermId term, FigureScope scope, boolean whole) implements Audited {

	@Override
	public String action() {
		return this.whole ? "APPENDIX_EXPORTED_WHOLE" : "APPENDIX_EXPORTED";
	}

	@Override
	public String subject() {
		return this.term + " " + this.scope;
	}

}
