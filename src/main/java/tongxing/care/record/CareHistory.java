package tongxing.care.record;

import java.sql.Timestamp;
import java.time.Instant;

import tongxing.care.CareRecordId;
import tongxing.care.kinds.DetailsReader;
import tongxing.care.view.CareVersion;
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

}
