package tongxing.care.record;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;

/**
 * A child who took part. Day and kind are the record's, so that a child's chronology is
 * one index scan.
 */
@Embeddable
record CareParticipant(@Column(name = "child_id") UUID childId, @Column(name = "household_id") UUID householdId,
		@Column(name = "happened_on") LocalDate happenedOn, @Column(name = "kind") String kind,
		@Column(name = "note") @Nullable String note,
		@Column(name = "ratings") @JdbcTypeCode(SqlTypes.JSON) @Nullable String ratings,
		@Column(name = "role") @Nullable String role) {

	ChildId child() {
		return new ChildId(this.childId);
	}

}
