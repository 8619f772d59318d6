package tongxing.registry.attention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;
import tongxing.registry.phone.PhoneDetails;

/**
 * Why a child's situation itself asks for attention today, whatever is due. The message
 * key is <code>registry.attention.</code> and the name.
 */
public enum AttentionReason {

	/** Cares for itself though younger than 8 (law on minors, art. 21). */
	UNATTENDED_UNDER_8,
	/** Cares for itself though younger than 16 (State Council 2016, no. 13). */
	ALONE_UNDER_16,

	/** Nobody is entered as caring today. */
	CARE_GAP,

	/** All numbers of all people are dead or changed. */
	NO_WORKING_PHONE;

	private static final int ADULT_ENOUGH = 16;

	private static final int OLD_ENOUGH = 8;

	/**
	 * The reasons on a day.
	 * @param phones the states of all numbers of the child's people
	 */
	public static List<AttentionReason> of(ChildFacts child, List<PhoneDetails.Status> phones, LocalDate today) {
		List<AttentionReason> reasons = new ArrayList<>(1);
		if (!child.onRegister(today)) {
			return reasons;
		}
		if (isUnattended(child, today)) {
			reasons.add(UNATTENDED_UNDER_8);
		}
		else if (isAlone(child, today)) {
			reasons.add(ALONE_UNDER_16);
		}
		if (child.carerOn(today).isEmpty()) {
			reasons.add(CARE_GAP);
		}
		boolean dead = phones.stream()
			.allMatch((state) -> state == PhoneDetails.Status.DEAD || state == PhoneDetails.Status.CHANGED);
		if (dead && !phones.isEmpty()) {
			reasons.add(NO_WORKING_PHONE);
		}
		return reasons;
	}

	/**
	 * Whether a child younger than 16 cares for itself; one whose age is not known is
	 * taken for young.
	 */
	public static boolean isAlone(ChildFacts child, LocalDate day) {
		return alone(child, day) && (child.birthDate() == null || age(child.birthDate(), day) < ADULT_ENOUGH);
	}

	/**
	 * Whether a child known to be younger than 8 cares for itself.
	 */
	public static boolean isUnattended(ChildFacts child, LocalDate day) {
		return alone(child, day) && child.birthDate() != null && age(child.birthDate(), day) < OLD_ENOUGH;
	}

	private static boolean alone(ChildFacts child, LocalDate day) {
		return child.carerOn(day).filter((care) -> "ALONE".equals(care.kind())).isPresent();
	}

	private static long age(LocalDate born, LocalDate day) {
		return ChronoUnit.YEARS.between(born, day);
	}

	/**
	 * The days within others on which nobody is entered as caring.
	 */
	public static List<DateRange> gaps(List<ChildFacts.CareSpan> carers, DateRange days, LocalDate until) {
		List<DateRange> gaps = new ArrayList<>();
		LocalDate day = days.from();
		LocalDate last = (days.to() != null && days.to().isBefore(until)) ? days.to() : until;
		List<DateRange> spans = carers.stream()
			.map(ChildFacts.CareSpan::during)
			.sorted(java.util.Comparator.comparing(DateRange::from))
			.toList();
		for (DateRange span : spans) {
			if (span.from().isAfter(last)) {
				break;
			}
			if (span.from().isAfter(day)) {
				gaps.add(new DateRange(day, span.from().minusDays(1)));
			}
			if (span.to() == null) {
				return gaps;
			}
			day = span.to().isBefore(day) ? day : span.to().plusDays(1);
		}
		if (!day.isAfter(last)) {
			gaps.add(new DateRange(day, last));
		}
		return gaps;
	}

}
