package tongxing.operations;

import java.util.List;

import tongxing.calendar.TermId;
import tongxing.kernel.DateRange;
import tongxing.staff.accounts.NewAccount;

/**
 * What a school says of itself at the first start: its name and stages, the days of the
 * present term, and who begins.
 */
public record FirstSchool(String name, List<String> stages, TermId term, DateRange teaching, NewAccount account) {

}
