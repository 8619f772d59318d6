package tongxing.dashboards.web;

import java.util.Optional;

import tongxing.figures.Figure;
import tongxing.figures.FigureLink;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;

import org.springframework.stereotype.Component;

/**
 * Leads from how many opinions there are to what they say.
 */
@Component
class OpinionsLink implements FigureLink {

	@Override
	public String label() {
		return "dashboards.opinions";
	}

	@Override
	public Optional<String> path(TermFigures figures, Figure figure) {
		if (figures.scope().kind() == FigureScope.Kind.CHILD || !figure.id().startsWith("opinion.")) {
			return Optional.empty();
		}
		return Optional.of("opinion.answered".equals(figure.id()) ? "/opinions?view=answered" : "/opinions");
	}

}
