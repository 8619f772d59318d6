package tongxing.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;

/**
 * That a child took part in a record: what duties and figures are derived from. A visit
 * to three siblings is one record, three facts, one household.
 *
 * @param kind the record's kind, such as HOME_VISIT
 * @param attempted nobody was met: counted apart, satisfies nothing
 * @param met who was met or spoken with, seen from the child, separated by commas
 * @param happenedOn the day it happened
 * @param recordedOn the day it was written down; what was known before leaves it out
 * @param voidedOn the day it was taken back, if it was
 * @param role what part the child had, where the kind asks for it
 * @param facts those details that the kind lets figures count, by name
 */
public record CareFact(CareRecordId record, ChildId child, HouseholdId household, String kind, Channel channel,
		boolean attempted, boolean planned, @Nullable String met, LocalDate happenedOn, LocalDate recordedOn,
		@Nullable LocalDate voidedOn, @Nullable String role, Map<String, Object> facts) {

	/**
	 * By the day it happened, then by record and child, so that the order is the same
	 * whoever was read with whom. Days are often the same object: this is asked a million
	 * times for a school.
	 */
	public static final Comparator<CareFact> IN_ORDER = (one, other) -> {
		int days = (one.happenedOn == other.happenedOn) ? 0 : one.happenedOn.compareTo(other.happenedOn);
		int records = (days != 0) ? days : one.record.value().compareTo(other.record.value());
		return (records != 0) ? records : one.child.value().compareTo(other.child.value());
	};

	/**
	 * Of a kind that says no more than that it happened.
	 */
	public CareFact(CareRecordId record, ChildId child, HouseholdId household, String kind, Channel channel,
			boolean attempted, boolean planned, @Nullable String met, LocalDate happenedOn, LocalDate recordedOn,
			@Nullable LocalDate voidedOn) {
		this(record, child, household, kind, channel, attempted, planned, met, happenedOn, recordedOn, voidedOn, null,
				Map.of());
	}

	/**
	 * A counted detail as a word, such as the type of an activity; empty if there is
	 * none.
	 */
	public String word(String name) {
		Object value = this.facts.isEmpty() ? null : this.facts.get(name);
		return (value != null) ? value.toString() : "";
	}

	/**
	 * A counted detail as a number; nothing if there is none.
	 */
	public Optional<BigDecimal> number(String name) {
		Object value = this.facts.get(name);
		return (value instanceof Number number) ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
	}

	/**
	 * Whether it was written down by a day and not yet taken back.
	 */
	public boolean knownOn(LocalDate day) {
		return !this.recordedOn.isAfter(day) && (this.voidedOn == null || this.voidedOn.isAfter(day));
	}

}
