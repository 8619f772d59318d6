package tongxing.registry.intake;

import java.util.Collection;
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

import tongxing.kernel.person.PhoneNumber;
import tongxing.registry.HouseholdId;
import tongxing.registry.Seals;
import tongxing.registry.roster.RosterChild;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which children share a home: those with the same guardian, by name and phone, and those
 * with the same father and mother by name and a phone of theirs. Siblings then end with
 * one guardian and one household, whether they stand in this roster or came before.
 */
final class Homes {

	private static final HexFormat HEX = HexFormat.of();

	private final Map<String, HouseholdId> households = new HashMap<>();

	private final Seals seals;

	Homes(Seals seals) {
		this.seals = seals;
	}

	/**
	 * Learns the homes of the people whom these rows name, by one statement.
	 */
	void learnRegistered(Collection<RosterChild> rows, JdbcClient database) {
		Set<String> prints = new HashSet<>();
		rows.forEach((row) -> people(row).forEach((person) -> prints.add(print(person.phone()))));
		database
			.sql("""
					with print as (select decode(p, 'hex') as p from unnest(:prints) p)
					select r.household_id, r.name, encode(t.print, 'hex') from contact_point t join carer r on r.id = t.carer_id
					 where t.print in (select p from print)
					union
					select c.household_id, a.name, encode(t.print, 'hex') from contact_point t
					  join parent a on a.id = t.parent_id join parentage g on g.parent_id = a.id join child c on c.id = g.child_id
					 where t.print in (select p from print)
					""")
			.param("prints", prints.toArray(String[]::new))
			.query((row) -> {
				this.households.putIfAbsent(row.getString(2) + "/" + row.getString(3),
						new HouseholdId(row.getObject(1, UUID.class)));
			});
	}

	Optional<HouseholdId> of(RosterChild row) {
		return keys(row).map(this.households::get).flatMap(Stream::ofNullable).findFirst();
	}

	void remember(RosterChild row, HouseholdId household) {
		keys(row).forEach((key) -> this.households.putIfAbsent(key, household));
	}

	Collection<HouseholdId> all() {
		return this.households.values();
	}

	private Stream<String> keys(RosterChild row) {
		return people(row).map((person) -> person.name() + "/" + print(person.phone()));
	}

	private String print(PhoneNumber phone) {
		return HEX.formatHex(this.seals.phonePrint(phone.normalised()));
	}

	private static Stream<Person> people(RosterChild row) {
		return Stream.of(people(row.guardian().name(), row.guardian().phones()),
				people(row.father().name(), row.father().phones()), people(row.mother().name(), row.mother().phones()))
			.flatMap((people) -> people);
	}

	private static Stream<Person> people(@Nullable String name, List<PhoneNumber> phones) {
		return (name != null) ? phones.stream().map((phone) -> new Person(name, phone)) : Stream.empty();
	}

	/**
	 * Somebody with a number: who has both is the same person.
	 */
	private record Person(String name, PhoneNumber phone) {

	}

}
