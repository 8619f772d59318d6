package tongxing.registry.child;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.person.NameReading;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.StudentNumber;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.Seals;
import tongxing.registry.child.Children.Alike;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for the same or a like child before one is registered.
 */
@Component
class Likenesses {

	private static final int MOST = 10;

	private final JdbcClient database;

	private final Seals seals;

	Likenesses(JdbcClient database, Seals seals) {
		this.database = database;
		this.seals = seals;
	}

	/**
	 * Refuses a resident ID or student number that belongs to another child.
	 */
	void refuseSameNumbers(ChildDetails details, @Nullable ChildId self) {
		ResidentId resident = details.residentId();
		StudentNumber student = details.studentNumber();
		if (resident == null && student == null) {
			return;
		}
		Optional<Boolean> sameResident = this.database.sql("""
				select coalesce(resident_id_print = :resident::bytea, false) from child
				 where (resident_id_print = :resident::bytea or student_no_print = :student::bytea)
				   and id is distinct from :self::uuid limit 1
				""")
			.param("resident", (resident != null) ? this.seals.residentIdPrint(resident) : null)
			.param("student", (student != null) ? this.seals.studentNumberPrint(student) : null)
			.param("self", (self != null) ? self.value() : null)
			.query(Boolean.class)
			.optional();
		if (sameResident.isPresent()) {
			throw new RuleViolation(
					sameResident.get() ? "registry.child.sameResidentId" : "registry.child.sameStudentNumber");
		}
	}

	/**
	 * The numbers of the people on a list, and which children have them, by one
	 * statement.
	 */
	Numbers numbers(List<ChildDetails> listed) {
		Numbers numbers = new Numbers(this.seals);
		Set<String> prints = new HashSet<>();
		listed.forEach((details) -> numbers.prints(details).forEach(prints::add));
		this.database.sql("""
				with print as (select decode(p, 'hex') as p from unnest(:prints) p)
				select id, encode(resident_id_print, 'hex'), encode(student_no_print, 'hex') from child
				 where resident_id_print in (select p from print) or student_no_print in (select p from print)
				""").param("prints", prints.toArray(String[]::new)).query((row) -> {
			numbers.take(new ChildId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
		});
		return numbers;
	}

	/**
	 * Whose numbers are whose, among the children a list speaks of.
	 */
	static final class Numbers {

		private static final HexFormat HEX = HexFormat.of();

		private final Map<String, ChildId> residents = new HashMap<>();

		private final Map<String, ChildId> students = new HashMap<>();

		private final Seals seals;

		private Numbers(Seals seals) {
			this.seals = seals;
		}

		/**
		 * Refuses what {@link Likenesses#refuseSameNumbers} refuses.
		 */
		void refuseSame(ChildDetails details, @Nullable ChildId self) {
			refuse(this.residents.get(resident(details)), self, "registry.child.sameResidentId");
			refuse(this.students.get(student(details)), self, "registry.child.sameStudentNumber");
		}

		private static void refuse(@Nullable ChildId owner, @Nullable ChildId self, String code) {
			if (owner != null && !owner.equals(self)) {
				throw new RuleViolation(code);
			}
		}

		/**
		 * The child has these numbers now, and no longer others it had.
		 */
		void take(ChildDetails details, ChildId child) {
			take(child, resident(details), student(details));
		}

		private void take(ChildId child, @Nullable String resident, @Nullable String student) {
			put(this.residents, resident, child);
			put(this.students, student, child);
		}

		private static void put(Map<String, ChildId> owners, @Nullable String print, ChildId child) {
			if (print != null && owners.putIfAbsent(print, child) == null) {
				owners.entrySet().removeIf((one) -> one.getValue().equals(child) && !one.getKey().equals(print));
			}
		}

		private Stream<String> prints(ChildDetails details) {
			return Stream.of(resident(details), student(details)).flatMap(Stream::ofNullable);
		}

		private @Nullable String resident(ChildDetails details) {
			ResidentId id = details.residentId();
			return (id != null) ? HEX.formatHex(this.seals.residentIdPrint(id)) : null;
		}

		private @Nullable String student(ChildDetails details) {
			StudentNumber number = details.studentNumber();
			return (number != null) ? HEX.formatHex(this.seals.studentNumberPrint(number)) : null;
		}

	}

	/**
	 * Children of the same name and birth date, or with the same reading in the same
	 * class; the former first.
	 */
	List<Alike> of(ChildDetails details, @Nullable SchoolClassId schoolClass, LocalDate today) {
		NameReading reading = NameReading.of(details.name());
		return this.database.sql("""
				select c.id, c.name, c.birth_date, k.display_name,
				       coalesce(c.folded_name = :folded and c.birth_date = :born::date, false) as same
				  from child c left join enrolment e on e.child_id = c.id and e.during @> :today
				       left join school_class k on k.id = e.class_id
				 where (c.folded_name = :folded and c.birth_date = :born::date)
				    or (e.class_id = :class::uuid and string_to_array(c.pinyin, ' ') && string_to_array(:pinyin, ' '))
				 order by same desc, c.pinyin, c.id limit :most
				""")
			.param("folded", reading.folded())
			.param("born", details.birthDate())
			.param("class", (schoolClass != null) ? schoolClass.value() : null)
			.param("pinyin", reading.pinyin())
			.param("today", today)
			.param("most", MOST)
			.query((row, number) -> new Alike(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					row.getObject(3, LocalDate.class), row.getString(4),
					row.getBoolean(5) ? Alike.Why.NAME_AND_BIRTH_DATE : Alike.Why.READING_AND_CLASS))
			.list();
	}

	/**
	 * How a child comes from one class into another.
	 */
	Entry wayBetween(SchoolClassId present, SchoolClassId next) {
		return this.database.sql("""
				select case when b.school_year <= a.school_year then 'CLASS_CHANGE'
				            when b.grade = a.grade and b.stage = a.stage then 'REPEATING' else 'PROMOTED' end
				  from school_class a, school_class b where a.id = :present and b.id = :next
				""")
			.param("present", present.value())
			.param("next", next.value())
			.query(String.class)
			.optional()
			.map(Entry::valueOf)
			.orElseThrow(() -> new NotFound("class"));
	}

}
