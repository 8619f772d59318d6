package tongxing.registry.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Vault;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps emergency notes, sealed. Whether the asker may see the child is decided before.
 */
@Service
@Transactional
public class EmergencyNotes {

	private final JdbcClient database;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	EmergencyNotes(JdbcClient database, Vault vault, ApplicationEventPublisher events) {
		this.database = database;
		this.vault = vault;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public EmergencyNote of(ChildId child) {
		return of(List.of(child)).getOrDefault(child, EmergencyNote.NONE);
	}

	/**
	 * The notes of many children, by one statement; who has none is left out.
	 */
	@Transactional(readOnly = true)
	public Map<ChildId, EmergencyNote> of(Collection<ChildId> children) {
		Map<ChildId, EmergencyNote> notes = new HashMap<>();
		this.database.sql("select * from emergency_note where id = any(:ids)")
			.param("ids", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.query((row) -> {
				notes.put(new ChildId(row.getObject("id", UUID.class)), new EmergencyNote(row.getInt("version"),
						open(row, "allergies"), open(row, "health"), open(row, "pick_up")));
			});
		return notes;
	}

	/**
	 * Replaces what is kept of a child.
	 */
	public void keep(ChildId child, EmergencyNote note) {
		this.database.sql("""
				insert into emergency_note (id, allergies, health, pick_up, version)
				values (:child, :allergies, :health, :pickUp, 1)
				on conflict (id) do update set allergies = excluded.allergies, health = excluded.health,
				  pick_up = excluded.pick_up, version = emergency_note.version + 1
				""")
			.param("child", child.value())
			.param("allergies", sealed(note.allergies()))
			.param("health", sealed(note.health()))
			.param("pickUp", sealed(note.pickUp()))
			.update();
		this.events.publishEvent(ChildChanged.of("EMERGENCY_NOTE_CHANGED", child));
	}

	/**
	 * Leaves a row that sheets with whole numbers were printed.
	 */
	public void printed(Collection<ChildId> children, @Nullable String reason) {
		children.forEach((child) -> this.events
			.publishEvent(new ChildChanged("EMERGENCY_SHEET_PRINTED", child.value(), null, reason)));
	}

	private byte @Nullable [] sealed(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : this.vault.seal(text.strip());
	}

	private @Nullable String open(ResultSet row, String column) throws SQLException {
		byte @Nullable [] sealed = row.getBytes(column);
		return (sealed != null) ? this.vault.open(sealed) : null;
	}

}
