package tongxing.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.NameReading;
import tongxing.kernel.person.PhoneNumber;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;
import tongxing.registry.classes.ClassName;
import tongxing.registry.roster.RosterChild;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds which registered child a row speaks of: by resident ID, else student number, else
 * name and birth date, else name, class and the guardian's phone. A name alone never
 * matches; the same name in the same class is asked about. Two statements however many
 * rows.
 */
final class RowMatcher {

	private static final HexFormat HEX = HexFormat.of();

	private final Seals seals;

	private final Map<String, Known> byResident = new HashMap<>();

	private final Map<String, Known> byStudent = new HashMap<>();

	private final Map<String, List<Known>> byName;

	private final Map<UUID, Set<String>> phones;

	private RowMatcher(Seals seals, List<Known> known, Map<UUID, Set<String>> phones) {
		this.seals = seals;
		this.byName = known.stream().collect(Collectors.groupingBy(Known::foldedName));
		this.phones = phones;
		for (Known child : known) {
			if (child.resident != null) {
				this.byResident.put(child.resident, child);
			}
			if (child.student != null) {
				this.byStudent.put(child.student, child);
			}
		}
	}

	static RowMatcher of(Collection<RosterChild> rows, JdbcClient database, Seals seals, LocalDate asOf) {
		Set<String> names = new HashSet<>();
		Set<String> prints = new HashSet<>();
		for (RosterChild row : rows) {
			if (row.name() != null) {
				names.add(NameReading.fold(row.name()));
			}
			if (row.residentId() != null) {
				prints.add(HEX.formatHex(seals.residentIdPrint(row.residentId())));
			}
			if (row.studentNo() != null) {
				prints.add(HEX.formatHex(seals.studentNumberPrint(row.studentNo())));
			}
		}
		List<Known> known = database.sql("""
				with print as (select decode(p, 'hex') as p from unnest(:prints) p)
				select c.id, c.folded_name, c.birth_date, encode(c.resident_id_print, 'hex') as resident,
				       encode(c.student_no_print, 'hex') as student, k.stage, k.grade, k.number
				  from child c left join enrolment e on e.child_id = c.id and e.during @> :asOf
				       left join school_class k on k.id = e.class_id
				 where c.folded_name = any(:names) or c.resident_id_print in (select p from print)
				    or c.student_no_print in (select p from print)
				""")
			.param("prints", prints.toArray(String[]::new))
			.param("names", names.toArray(String[]::new))
			.param("asOf", asOf)
			.query(Known.class)
			.list();
		return new RowMatcher(seals, known, phones(known, database));
	}

	private static Map<UUID, Set<String>> phones(List<Known> known, JdbcClient database) {
		Map<UUID, Set<String>> phones = new HashMap<>();
		database.sql("""
				with asked as (select unnest(:ids) as id)
				select t.child_id, encode(t.print, 'hex') from contact_point t join asked c on c.id = t.child_id
				union all
				select p.child_id, encode(t.print, 'hex') from asked c join parentage p on p.child_id = c.id
				  join contact_point t on t.parent_id = p.parent_id
				union all
				select a.child_id, encode(t.print, 'hex') from asked c join care_arrangement a on a.child_id = c.id
				  join contact_point t on t.carer_id = a.carer_id
				""").param("ids", known.stream().map(Known::id).toArray(UUID[]::new)).query((row) -> {
			phones.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new HashSet<>()).add(row.getString(2));
		});
		return phones;
	}

	/**
	 * The child a row speaks of.
	 */
	Match match(RosterChild row, @Nullable ClassName schoolClass) {
		String folded = NameReading.fold(Objects.requireNonNull(row.name()));
		if (row.residentId() != null) {
			String print = HEX.formatHex(this.seals.residentIdPrint(row.residentId()));
			Known child = this.byResident.get(print);
			if (child != null) {
				return child.foldedName.equals(folded) ? Match.of(child) : Match.unsure("intake.reject.idOfAnother");
			}
		}
		if (row.studentNo() != null) {
			String print = HEX.formatHex(this.seals.studentNumberPrint(row.studentNo()));
			Known child = this.byStudent.get(print);
			if (child != null) {
				return child.foldedName.equals(folded) ? Match.of(child)
						: Match.unsure("intake.reject.numberOfAnother");
			}
		}
		return byCircumstances(row, schoolClass, this.byName.getOrDefault(folded, List.of()));
	}

	private Match byCircumstances(RosterChild row, @Nullable ClassName schoolClass, List<Known> namesakes) {
		List<Known> sameBirth = namesakes.stream()
			.filter((child) -> row.birthDate() != null && row.birthDate().equals(child.birthDate))
			.toList();
		if (!sameBirth.isEmpty()) {
			return (sameBirth.size() == 1) ? Match.of(sameBirth.get(0)) : Match.unsure("intake.reject.several");
		}
		List<Known> classmates = namesakes.stream().filter((child) -> child.isIn(schoolClass)).toList();
		Set<String> prints = prints(row);
		List<Known> samePhone = classmates.stream()
			.filter((child) -> this.phones.getOrDefault(child.id, Set.of()).stream().anyMatch(prints::contains))
			.toList();
		if (samePhone.size() == 1) {
			return Match.of(samePhone.get(0));
		}
		return classmates.isEmpty() ? Match.NONE : Match.unsure("intake.reject.namesake");
	}

	private Set<String> prints(RosterChild row) {
		List<PhoneNumber> numbers = new ArrayList<>(row.guardian().phones());
		Stream.of(row.father(), row.mother()).forEach((parent) -> numbers.addAll(parent.phones()));
		return numbers.stream()
			.map((number) -> HEX.formatHex(this.seals.phonePrint(number.normalised())))
			.collect(Collectors.toSet());
	}

	/**
	 * A registered child as far as matching needs it.
	 */
	record Known(UUID id, String foldedName, @Nullable LocalDate birthDate, @Nullable String resident,
			@Nullable String student, @Nullable String stage, @Nullable Integer grade, @Nullable String number) {

		boolean isIn(@Nullable ClassName name) {
			return name != null && name.stage().name().equals(this.stage) && Objects.equals(this.grade, name.grade())
					&& name.number().equals(this.number);
		}

	}

	/**
	 * A child, nobody, or a question a person must answer.
	 */
	record Match(@Nullable ChildId child, @Nullable String question) {

		static final Match NONE = new Match(null, null);

		static Match of(Known child) {
			return new Match(new ChildId(child.id), null);
		}

		static Match unsure(String question) {
			return new Match(null, question);
		}

	}

}
