package tongxing.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
	 * @param home carers who live where the child does
	 */
	record People(Map<UUID, ResidentId> ids, boolean whole, Set<UUID> home) {

		String id(UUID person, String instead) {
			ResidentId id = this.ids.get(person);
			return (id == null) ? instead : this.whole ? id.value() : id.masked();
		}

		/** A masked number hides the birth date, so the page does not tell it either. */
		String born(UUID person) {
			ResidentId id = this.ids.get(person);
			return (id == null) ? "" : this.whole ? id.birthDate().toString() : id.birthDate().getYear() + "-**-**";
		}

		boolean atHome(UUID carer) {
			return this.home.contains(carer);
		}

	}

	/**
	 * Those around some children, by one statement.
	 */
	People of(Collection<ChildId> children, boolean whole) {
		Map<UUID, ResidentId> found = new HashMap<>();
		Set<UUID> home = new HashSet<>();
		this.database.sql("""
				select id, resident_id, false from child where id = any(:children)
				union all
				select p.id, p.resident_id, false from parentage g join parent p on p.id = g.parent_id
				 where g.child_id = any(:children)
				union all
				select c.id, c.resident_id, c.household_id = k.household_id
				  from care_arrangement a join carer c on c.id = a.carer_id join child k on k.id = a.child_id
				 where a.child_id = any(:children)
				""").param("children", children.stream().map(ChildId::value).toArray(UUID[]::new)).query((row) -> {
			UUID person = row.getObject(1, UUID.class);
			byte[] sealed = row.getBytes(2);
			if (sealed != null) {
				found.put(person, new ResidentId(this.seals.open(sealed)));
			}
			if (row.getBoolean(3)) {
				home.add(person);
			}
		});
		return new People(found, whole, home);
	}

}
