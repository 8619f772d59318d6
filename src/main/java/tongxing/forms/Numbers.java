package tongxing.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import tongxing.kernel.person.ResidentId;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the resident IDs of children, their parents and carers for the form that asks for
 * them; a birth date that is nowhere else is read from the number.
 */
@Component
class Numbers {

	private final JdbcClient database;

	private final Seals seals;

	Numbers(JdbcClient database, Seals seals) {
		this.database = database;
		this.seals = seals;
	}

	/**
	 * What is known by number.
	 *
	 * @param whole whether numbers are shown whole, and so the birth dates in them
	 * @param addresses of carers; of one who lives where the child does that of the home
	 */
	record People(Map<UUID, ResidentId> ids, boolean whole, Map<UUID, String> addresses) {

		String id(UUID person, String instead) {
			ResidentId id = this.ids.get(person);
			return (id == null) ? instead : this.whole ? id.value() : id.masked();
		}

		/** A masked number hides the birth date, so the page does not tell it either. */
		String born(UUID person) {
			ResidentId id = this.ids.get(person);
			return (id == null) ? "" : this.whole ? id.birthDate().toString() : id.birthDate().getYear() + "-**-**";
		}

		String address(UUID carer) {
			return this.addresses.getOrDefault(carer, "");
		}

	}

	/**
	 * Those around some children, by one statement.
	 */
	People of(Collection<ChildId> children, boolean whole) {
		Map<UUID, ResidentId> found = new HashMap<>();
		Map<UUID, String> addresses = new HashMap<>();
		this.database.sql("""
				select id, resident_id, null from child where id = any(:children)
				union all
				select p.id, p.resident_id, null from parentage g join parent p on p.id = g.parent_id
				 where g.child_id = any(:children)
				union all
				select c.id, c.resident_id, coalesce(c.address, h.address)
				  from care_arrangement a join carer c on c.id = a.carer_id join child k on k.id = a.child_id
				       left join household h on h.id = k.household_id and h.id = c.household_id
				 where a.child_id = any(:children)
				""").param("children", children.stream().map(ChildId::value).toArray(UUID[]::new)).query((row) -> {
			UUID person = row.getObject(1, UUID.class);
			byte[] sealed = row.getBytes(2);
			if (sealed != null) {
				found.put(person, new ResidentId(this.seals.open(sealed)));
			}
			String address = row.getString(3);
			if (address != null) {
				addresses.put(person, address);
			}
		});
		return new People(found, whole, addresses);
	}

}
