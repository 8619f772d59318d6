package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tongxing.kernel.person.NameReading;
import tongxing.operations.demo.writing.Scribe;

/**
 * The staff of the demo school and the helpers who are not staff.
 *
 * @param homeroom who leads a class, by cohort and class number
 * @param others teachers who care for children without leading a class
 * @param neighbours helpers who do not use the program
 */
record Faculty(Person principal, Person lead, Person counsellor, Person admin, List<Person> homeroom,
		List<Person> others, List<Outsider> neighbours) {

	/**
	 * A member of staff of the demo school.
	 */
	record Person(UUID account, UUID helper, String staffNumber, String name, String role) {

	}

	private static final int GRADES = 6;

	/**
	 * A helper who does not use the program, with the role of the pairing.
	 */
	record Outsider(UUID helper, String kind) {

	}

	static Faculty engage(DemoSize size, Timetable timetable, Scribe scribe) {
		Hiring hiring = new Hiring(timetable.opening(), scribe);
		Person principal = hiring.hire("1001", "PRINCIPAL");
		Person lead = hiring.hire("1002", "CARE_LEAD");
		Person counsellor = hiring.hire("1003", "COUNSELLOR");
		Person admin = hiring.hire("1004", "ADMIN");
		List<Person> homeroom = new ArrayList<>();
		for (int i = 0; i < size.parallel() * GRADES; i++) {
			homeroom.add(hiring.hire(Integer.toString(2001 + i), "TEACHER"));
		}
		List<Person> others = new ArrayList<>();
		for (int i = 0; i < size.otherTeachers(); i++) {
			others.add(hiring.hire(Integer.toString(3001 + i), "TEACHER"));
		}
		List<Outsider> outsiders = List.of(hiring.know("NEIGHBOUR"), hiring.know("NEIGHBOUR"), hiring.know("VOLUNTEER"),
				hiring.know("LOVING_MOTHER"), hiring.know("CADRE"));
		return new Faculty(principal, lead, counsellor, admin, homeroom, others, outsiders);
	}

	/** Who leads the class of a cohort; a teacher stays with a cohort until it leaves. */
	Person leads(int cohort, int number) {
		int parallel = this.homeroom.size() / GRADES;
		return this.homeroom.get(Math.floorMod(cohort, GRADES) * parallel + number - 1);
	}

	/** All who care for children, whether they lead a class or not. */
	List<Person> helpers() {
		List<Person> all = new ArrayList<>(List.of(this.lead, this.counsellor));
		all.addAll(this.others);
		all.addAll(this.homeroom);
		return all;
	}

	List<DemoLogin> logins() {
		List<Person> shown = new ArrayList<>(List.of(this.principal, this.lead, this.counsellor, this.admin));
		shown.addAll(this.homeroom.subList(0, Math.min(3, this.homeroom.size())));
		return shown.stream().map((one) -> new DemoLogin(one.staffNumber(), one.name(), one.role())).toList();
	}

	/**
	 * Takes people on, each with a name of their own.
	 */
	private static final class Hiring {

		private final LocalDate day;

		private final Scribe scribe;

		private final Set<String> names = new HashSet<>();

		Hiring(LocalDate day, Scribe scribe) {
			this.day = day;
			this.scribe = scribe;
		}

		Person hire(String staffNumber, String role) {
			Person person = new Person(this.scribe.dice().id(this.day), this.scribe.dice().id(this.day), staffNumber,
					name("teachers"), role);
			String reading = NameReading.of(person.name()).pinyin();
			this.scribe.tables()
				.add("account", person.account(), staffNumber, person.name(), reading, this.scribe.passwordHash(),
						this.scribe.evening(this.day));
			this.scribe.tables().add("account_role", person.account(), role);
			this.scribe.tables()
				.add("helper", person.helper(), person.account(), person.name(), reading, "STAFF", null, null);
			return person;
		}

		Outsider know(String kind) {
			UUID id = this.scribe.dice().id(this.day);
			String name = name("women");
			this.scribe.tables()
				.add("helper", id, null, name, NameReading.of(name).pinyin(), kind,
						this.scribe.seals().phone(this.scribe.phone()).sealed(), null);
			return new Outsider(id, kind);
		}

		private String name(String list) {
			String name;
			int tries = 0;
			do {
				name = this.scribe.words().one("surnames", this.scribe.dice())
						+ this.scribe.words().one(list, this.scribe.dice());
			}
			while (!this.names.add(name) && ++tries < 50);
			return name;
		}

	}

}
