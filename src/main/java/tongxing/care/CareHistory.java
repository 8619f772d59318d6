package tongxing.care;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import tongxing.kernel.Vault;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what a record said before each correction, sealed, since it may hold restricted
 * text.
 */
@Component
class CareHistory {

	private final JdbcClient database;

	private final DetailsReader details;

	private final Vault vault;

	CareHistory(JdbcClient database, DetailsReader details, Vault vault) {
		this.database = database;
		this.details = details;
		this.vault = vault;
	}

	/**
	 * Everything a record says now.
	 */
	CareVersion version(CareRecord careRecord) {
		byte[] sealed = careRecord.restricted();
		return careRecord.snapshot(this.details, (sealed != null) ? this.vault.open(sealed) : null);
	}

	void keep(CareRecordId id, int version, AccountId by, Instant at, CareVersion before) {
		this.database.sql(
				"insert into care_revision (record_id, version, changed_by, changed_at, before) values (?, ?, ?, ?, ?)")
			.params(id.value(), version, by.value(), Timestamp.from(at), this.vault.seal(this.details.json(before)))
			.update();
	}

	/**
	 * The earlier versions of a record, the latest first.
	 */
	List<Revision> of(CareRecordId id) {
		return this.database
			.sql("""
					select v.version, a.name, v.changed_at, v.before from care_revision v join account a on a.id = v.changed_by
					 where v.record_id = ? order by v.version desc
					""")
			.param(id.value())
			.query((row, number) -> new Revision(row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant(),
					this.details.open(this.vault.open(row.getBytes(4)), CareVersion.class)))
			.list();
	}

	/**
	 * What stood before a correction, and who corrected it when.
	 */
	record Revision(int version, String changedBy, Instant changedAt, CareVersion before) {

	}

}
