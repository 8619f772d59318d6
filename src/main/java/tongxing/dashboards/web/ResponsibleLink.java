package tongxing.dashboards.web;

import java.util.Optional;

import tongxing.figures.Figure;
import tongxing.figures.FigureLink;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.stereotype.Component;

/**
 * Leads from the list behind a figure to who is responsible for it.
 */
@Component
class ResponsibleLink implements FigureLink {

	private final CurrentStaff me;

	ResponsibleLink(CurrentStaff me) {
		this.me = me;
	}

	@Override
	public String label() {
		return "dashboards.responsible";
	}

	@Override
	public Optional<String> path(TermFigures figures, Figure figure) {
		if (figures.scope().kind() == FigureScope.Kind.CHILD
				|| !this.me.is(Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN)) {
			return Optional.empty();
		}
		return Optional.of(figures.path(figure.id())
			.replace("/figures/" + figure.id() + "?", "/dashboard/responsible?figure=" + figure.id() + "&"));
	}

}
