package tongxing.care.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * What a group of the rota is to be.
 */
public record RotaDraft(int weekday, @Nullable LocalTime startsAt, int minutes, String subject, @Nullable String place,
		AccountId tutor, @Nullable LocalDate from, List<ChildId> children) {

	private static final int LONGEST_PLACE = 40;

	private static final int MOST_CHILDREN = 40;

	/**
	 * Refuses what cannot be run; the code's last part names the field.
	 */
	void check() {
		refuseIf(this.weekday < 1 || this.weekday > 7, "weekday");
		refuseIf(this.startsAt == null, "startsAt");
		refuseIf(this.minutes < 5 || this.minutes > 300, "minutes");
		refuseIf(!RotaSlot.SUBJECTS.contains(this.subject), "subject");
		refuseIf(this.place != null && this.place.strip().length() > LONGEST_PLACE, "place", LONGEST_PLACE);
		refuseIf(this.from == null, "from");
		refuseIf(this.children.isEmpty() || this.children.size() > MOST_CHILDREN, "children", MOST_CHILDREN);
	}

	private static void refuseIf(boolean broken, String field, Object... arguments) {
		if (broken) {
			throw new RuleViolation("care.rota.refused." + field, arguments);
		}
	}

}
