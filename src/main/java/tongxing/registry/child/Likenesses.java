package tongxing.registry.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
