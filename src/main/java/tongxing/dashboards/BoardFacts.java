package tongxing.dashboards;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tongxing.duties.DutyRule;
import tongxing.figures.FigureBook;
import tongxing.figures.TermFigures;

/**
 * What the panels of a board are made of, computed once for all of them.
 *
 * @param before what the register counted at the end of the term before
 * @param rule code of the rule whose coverage is looked at; empty for the usual one
 */
record BoardFacts(Asked asked, FigureBook book, TermFigures figures, Optional<TermFigures> before, String rule) {

	/**
	 * The rules of the term, the last row of each code.
	 */
	Collection<DutyRule> rules() {
		Map<String, DutyRule> rules = new LinkedHashMap<>();
		this.book.duties().rules().forEach((rule) -> rules.put(rule.code(), rule));
		return rules.values();
	}

}
