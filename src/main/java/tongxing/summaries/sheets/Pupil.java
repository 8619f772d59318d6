package tongxing.summaries.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;

/**
 * What is printed of a child before the sheet is filled in.
 *
 * @param last the day of the last record of this kind
 */
record Pupil(Self self, Home home, List<Person> people, List<Promise> promises, @Nullable LocalDate last) {

	/** A number that nobody has tried for so long is asked for again. */
	private static final int DAYS = 180;

	/**
	 * The child; the resident ID is masked.
	 */
	record Self(ChildId id, String name, @Nullable String sex, @Nullable LocalDate birthDate,
			@Nullable String residentId, boolean excused, String className) {

	}

	/**
	 * Where it lives and who answers for it.
	 *
	 * @param siblings names and classes of those of the household
	 */
	record Home(@Nullable String address, @Nullable String village, @Nullable String siblings,
			@Nullable String helper) {

	}

	/**
	 * A parent or carer with one number, masked.
	 *
	 * @param relation a code in words of the registry
	 * @param away whether a parent works elsewhere now
	 */
	record Person(String relation, @Nullable String name, boolean cares, boolean away, @Nullable String place,
			@Nullable String phone, boolean dead, @Nullable LocalDate verifiedOn) {

	}

	/**
	 * Something that was promised and is open.
	 */
	record Promise(String what, LocalDate due, String owner) {

	}

	/**
	 * A field of the contact card to be asked for.
	 *
	 * @param key ending of its message key
	 */
	record Stale(String key, @Nullable Person person) {

		static Stale of(String key) {
			return new Stale(key, null);
		}

	}

	/** What is missing on the contact card, or has not been checked for half a year. */
	List<Stale> stale(LocalDate today) {
		List<Stale> stale = new ArrayList<>();
		if (this.home.address == null) {
			stale.add(Stale.of("address"));
		}
		if (this.self.birthDate == null) {
			stale.add(Stale.of("birth"));
		}
		if (this.self.residentId == null && !this.self.excused) {
			stale.add(Stale.of("id"));
		}
		if (this.people.stream().noneMatch(Person::cares)) {
			stale.add(Stale.of("carer"));
		}
		for (Person person : this.people) {
			if (person.phone == null) {
				stale.add(new Stale("noPhone", person));
			}
			else if (person.dead) {
				stale.add(new Stale("dead", person));
			}
			else if (person.verifiedOn == null || person.verifiedOn.plusDays(DAYS).isBefore(today)) {
				stale.add(new Stale("old", person));
			}
			if (person.away && person.place == null) {
				stale.add(new Stale("place", person));
			}
		}
		return stale;
	}

}
