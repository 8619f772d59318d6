package tongxing.care.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * A group that is tutored on a weekday.
 *
 * @param weekday 1 for Monday
 * @param children those of the group whom the reader may see
 * @param others how many of it the reader may not see
 * @param session the record of the day asked about, if the group met
 * @param came who of the group was there then
 */
public record RotaSlot(UUID id, int weekday, LocalTime startsAt, int minutes, String subject, @Nullable String place,
		AccountId tutor, String tutorName, DateRange during, List<Pupil> children, int others,
		@Nullable CareRecordId session, Set<ChildId> came) {

	/** What is tutored, as the kind of record has it. */
	public static final List<String> SUBJECTS = List.of("HOMEWORK", "CHINESE", "MATHS", "ENGLISH", "READING", "OTHER");

	/**
	 * A child of the group.
	 */
	public record Pupil(ChildId id, String name, String className) {

	}

	/** Whether the group meets on a day. */
	public boolean meetsOn(LocalDate day) {
		return day.getDayOfWeek().getValue() == this.weekday && this.during.contains(day);
	}

	/** Who of the group was not there when it met. */
	public List<Pupil> missing() {
		return (this.session == null) ? List.of()
				: this.children.stream().filter((one) -> !this.came.contains(one.id())).toList();
	}

}
