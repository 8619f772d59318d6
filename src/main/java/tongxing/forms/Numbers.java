package tongxing.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import tongxing.kernel.person.ResidentId;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the resident IDs of a child, its parents and carers for the form that asks for
 * them.
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
	 * The numbers by person, whole or masked.
	 */
	Map<UUID, String> of(ChildId child, boolean whole) {
		Function<ResidentId, String> shown = whole ? ResidentId::value : ResidentId::masked;
		Map<UUID, String> found = new HashMap<>();
		this.database.sql("""
				select id, resident_id from child where id = :child and resident_id is not null
				union all
				select p.id, p.resident_id from parentage g join parent p on p.id = g.parent_id
				 where g.child_id = :child and p.resident_id is not null
				union all
				select c.id, c.resident_id from care_arrangement a join carer c on c.id = a.carer_id
				 where a.child_id = :child and c.resident_id is not null
				""").param("child", child.value()).query((row) -> {
			found.put(row.getObject(1, UUID.class), shown.apply(new ResidentId(this.seals.open(row.getBytes(2)))));
		});
		return found;
	}

}
