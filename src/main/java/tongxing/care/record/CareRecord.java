package tongxing.care.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import tongxing.care.CareEvent;
import tongxing.care.CareRecordId;
import tongxing.care.CareRefused;
import tongxing.care.Channel;
import tongxing.care.MetRole;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.staff.editing.StaleEdit;
import tongxing.care.kinds.DetailsReader;
import tongxing.care.view.CareVersion;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * Something done for children: a visit, a talk, a call. Corrected with history, voided
 * with a reason, never deleted.
 */
@Entity
@Table(name = "care_record")
@SecondaryTable(name = "care_restricted", pkJoinColumns = @PrimaryKeyJoinColumn(name = "record_id"))
class CareRecord extends AbstractAggregateRoot<CareRecord> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private CareRecordId id;

	private String kind;

	private LocalDate happenedOn;

	private @Nullable String place;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	@SuppressWarnings("unused")
	private String outcome;

	private @Nullable String attemptReason;

	private boolean planned;

	private @Nullable String metWho;

	private @Nullable String metRelation;

	private String narrative;

	@JdbcTypeCode(SqlTypes.JSON)
	private String details;

	@SuppressWarnings("unused")
	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable String facts;

	private @Nullable UUID householdId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "author_id"))
	private AccountId author;

	private LocalDate recordedOn;

	@SuppressWarnings("unused")
	private Instant recordedAt;

	private @Nullable LocalDate voidedOn;

	@SuppressWarnings("unused")
	private @Nullable String voidReason;

	@Version
	private @Nullable Integer version;

	@Column(table = "care_restricted", name = "content")
	private byte @Nullable [] restricted;

	@ElementCollection
	@CollectionTable(name = "care_participant", joinColumns = @JoinColumn(name = "record_id"))
	private Set<CareParticipant> participants;

	@ElementCollection
	@CollectionTable(name = "care_helper", joinColumns = @JoinColumn(name = "record_id"))
	@Column(name = "helper_id")
	private Set<UUID> helpers;

	@SuppressWarnings("NullAway.Init")
	protected CareRecord() { // for JPA
	}

	/**
	 * Writes it down.
	 * @param day the school day on which it is written down
	 */
	@SuppressWarnings("NullAway.Init")
	CareRecord(RecordCare care, Prepared prepared, LocalDate day, Instant at) {
		this.id = CareRecordId.next();
		this.kind = care.kind();
		this.author = care.author();
		this.recordedOn = day;
		this.recordedAt = at;
		take(care, prepared);
		registerEvent(new CareEvent.Recorded(this.id, children(), this.kind, this.happenedOn));
	}

	/**
	 * Says it better. The caller keeps what stood before.
	 */
	void correct(RecordCare care, Prepared prepared, int seenVersion) {
		refuseWhenVoid();
		refuseWhenStale(seenVersion);
		if (care.event().on().isAfter(this.recordedOn)) {
			throw new CareRefused(List.of(Refusal.of("happenedOn", "care.happenedOn.afterRecorded", this.recordedOn)));
		}
		take(care, prepared);
		registerEvent(new CareEvent.Corrected(this.id, children(), this.kind, this.happenedOn));
	}

	/**
	 * Makes it count no longer, from a day on.
	 */
	void voidFor(String reason, int seenVersion, LocalDate today) {
		refuseWhenVoid();
		refuseWhenStale(seenVersion);
		if (reason.isBlank()) {
			throw new RuleViolation("care.void.needsReason");
		}
		this.voidedOn = today;
		this.voidReason = reason.strip();
		registerEvent(new CareEvent.Voided(this.id, children(), this.kind, this.happenedOn));
	}

	private void take(RecordCare care, Prepared prepared) {
		RecordCare.Event event = care.event();
		boolean attempted = event.attempt() != null;
		this.happenedOn = event.on();
		this.place = text(event.place());
		this.channel = event.channel();
		this.outcome = attempted ? "ATTEMPTED" : "DONE";
		this.attemptReason = event.attempt();
		this.planned = event.planned();
		this.metWho = text(care.note().who());
		this.metRelation = care.note().met().isEmpty() ? null
				: care.note().met().stream().sorted().map(MetRole::name).collect(Collectors.joining(","));
		this.narrative = care.note().narrative().strip();
		this.details = prepared.details();
		this.facts = prepared.facts();
		this.restricted = prepared.restricted();
		Set<CareParticipant> taken = new HashSet<>(prepared.participants());
		this.participants = taken;
		this.householdId = (taken.stream().map(CareParticipant::householdId).distinct().count() == 1)
				? taken.iterator().next().householdId() : null;
		this.helpers = care.helpers().stream().map(HelperId::value).collect(Collectors.toCollection(HashSet::new));
	}

	/** In an order of their own, so that the audit of a record is always the same. */
	private List<ChildId> children() {
		return this.participants.stream()
			.map(CareParticipant::child)
			.sorted(Comparator.comparing(ChildId::value))
			.toList();
	}

	private void refuseWhenVoid() {
		if (this.voidedOn != null) {
			throw new RuleViolation("care.void.already");
		}
	}

	private void refuseWhenStale(int seenVersion) {
		if (version() != seenVersion) {
			throw new StaleEdit(version());
		}
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	CareRecordId id() {
		return this.id;
	}

	String kind() {
		return this.kind;
	}

	AccountId author() {
		return this.author;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	boolean isVoid() {
		return this.voidedOn != null;
	}

	@Nullable UUID household() {
		return this.householdId;
	}

	Set<CareParticipant> participants() {
		return Set.copyOf(this.participants);
	}

	byte @Nullable [] restricted() {
		return this.restricted;
	}

	/**
	 * Everything it says now.
	 */
	CareVersion snapshot(DetailsReader reader, @Nullable String restrictedText) {
		Set<MetRole> met = (this.metRelation == null) ? Set.of()
				: List.of(this.metRelation.split(",")).stream().map(MetRole::valueOf).collect(Collectors.toSet());
		return new CareVersion(this.happenedOn, this.channel, this.place, this.planned, this.attemptReason, met,
				this.metWho, this.narrative, reader.fields(this.details),
				this.participants.stream()
					.map((child) -> new CareVersion.Child(child.childId(),
							(child.ratings() != null) ? reader.fields(child.ratings()) : java.util.Map.of(),
							child.note(), child.role()))
					.toList(),
				Set.copyOf(this.helpers), restrictedText);
	}

	/**
	 * The parts of a record that were looked up, checked and sealed.
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Prepared(Set<CareParticipant> participants, String details, @Nullable String facts,
			byte @Nullable [] restricted) {

		Prepared withRestrictedOf(CareRecord existing) {
			return new Prepared(this.participants, this.details, this.facts, existing.restricted);
		}

	}

}
