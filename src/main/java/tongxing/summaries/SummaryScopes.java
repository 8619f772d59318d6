package tongxing.summaries;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;

import tongxing.figures.FigureScope;
import tongxing.figures.FigureScopes;
import tongxing.staff.StaffMember;

/**
 * What somebody may choose a summary of: the scopes whose figures they may see, but
 * grades, of which nobody writes one.
 */
@Service
public class SummaryScopes {

	/**
	 * A scope of which somebody may have a summary.
	 *
	 * @param name the class or the helper, empty for the school
	 */
	public record Choice(FigureScope scope, String name) {

	}

	private final FigureScopes scopes;

	SummaryScopes(FigureScopes scopes) {
		this.scopes = scopes;
	}

	/**
	 * What a member of staff may choose from, for a school year.
	 */
	public List<Choice> of(StaffMember me, int schoolYear, LocalDate today) {
		return this.scopes.of(me, schoolYear, today)
			.stream()
			.filter((choice) -> choice.scope().kind() != FigureScope.Kind.GRADE)
			.map((choice) -> new Choice(choice.scope(), choice.name()))
			.toList();
	}

}
