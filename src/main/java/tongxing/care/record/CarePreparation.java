package tongxing.care.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import tongxing.care.CareRefused;
import tongxing.care.RecordCare.Seen;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.care.kinds.DetailsReader;
import tongxing.care.view.CareContent;
import tongxing.kernel.NotFound;
import tongxing.kernel.Vault;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up what a record needs to know of its children, checks it against all rules, and
 * seals what must be sealed.
 */
@Component
class CarePreparation {

	private final JdbcClient database;

	private final CareKinds kinds;

	private final DetailsReader details;

	private final Vault vault;

	CarePreparation(JdbcClient database, CareKinds kinds, DetailsReader details, Vault vault) {
		this.database = database;
		this.kinds = kinds;
		this.details = details;
		this.vault = vault;
	}

	/**
	 * Refuses, as not found, children the account may not see today.
	 */
	void seenBy(AccountId account, Collection<ChildId> children, LocalDate today) {
		UUID[] ids = children.stream().map(ChildId::value).distinct().toArray(UUID[]::new);
		long visible = this.database.sql("""
				select count(distinct child_id) from caseload
				 where account_id = :account and child_id = any(:ids) and during @> :today
				""")
			.param("account", account.value())
			.param("ids", ids)
			.param("today", today)
			.query(Long.class)
			.single();
		if (visible < ids.length) {
			throw new NotFound("child");
		}
	}

	/**
	 * Whether the account leads the care work of the school.
	 */
	private boolean leads(AccountId account) {
		return this.database
			.sql("select exists (select from account_role where account_id = ? and role in ('CARE_LEAD', 'PRINCIPAL'))")
			.param(account.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Whether the account may correct what somebody else wrote: what is sealed, only the
	 * principal may.
	 */
	boolean mayCorrect(AccountId account, String kind) {
		return kind(kind).sealed() ? isPrincipal(account) : leads(account);
	}

	private boolean isPrincipal(AccountId account) {
		return this.database.sql("select exists (select from account_role where account_id = ? and role = 'PRINCIPAL')")
			.param(account.value())
			.query(Boolean.class)
			.single();
	}

	CareKind kind(String code) {
		return this.kinds.get(code);
	}

	/**
	 * What of a record may lie open: all of it, unless its kind is sealed.
	 */
	RecordCare outside(RecordCare care) {
		return kind(care.kind()).sealed() ? CareContent.outside(care) : care;
	}

	List<Refusal> refusals(RecordCare care, LocalDate today) {
		return refusals(care, today, participants(care));
	}

	/**
	 * Checks everything and makes ready what is to be stored.
	 */
	CareRecord.Prepared prepare(RecordCare care, LocalDate today) {
		List<Participant> participants = participants(care);
		List<Refusal> refusals = refusals(care, today, participants);
		if (!refusals.isEmpty()) {
			throw new CareRefused(refusals);
		}
		CareKind kind = this.kinds.get(care.kind());
		Map<UUID, Participant> byId = participants.stream()
			.collect(Collectors.toMap(Participant::id, Function.identity()));
		Set<CareParticipant> taken = new HashSet<>();
		for (Seen seen : outside(care).children()) {
			Participant participant = Objects.requireNonNull(byId.get(seen.child().value()));
			String ratings = seen.ratings().isEmpty() ? null : this.details.json(seen.ratings());
			String note = (seen.note() == null || seen.note().isBlank()) ? null : seen.note().strip();
			taken.add(new CareParticipant(participant.id(), participant.household(), care.event().on(), care.kind(),
					note, ratings, seen.role()));
		}
		String stored = this.details.store(kind, care.note().details());
		String restricted = kind.sealed() ? this.details.json(CareContent.of(care, this.details.fields(stored)))
				: care.note().restricted();
		byte[] sealed = (restricted == null || restricted.isBlank()) ? null : this.vault.seal(restricted.strip());
		return new CareRecord.Prepared(taken, kind.sealed() ? "{}" : stored,
				this.details.facts(kind, care.note().details()), sealed);
	}

	private List<Refusal> refusals(RecordCare care, LocalDate today, List<Participant> participants) {
		CareKind kind = this.kinds.get(care.kind());
		List<Refusal> found = new ArrayList<>(CareRules.check(kind, care, today));
		found.addAll(this.details.check(kind, care, today));
		boolean future = care.event().on().isAfter(today);
		if (!future && participants.stream().anyMatch((participant) -> !participant.enrolled())) {
			found.add(Refusal.of("child", "care.child.notEnrolled", care.event().on()));
		}
		if (kind.oneHousehold() && participants.stream().map(Participant::household).distinct().count() > 1) {
			found.add(Refusal.of("child", "care.child.twoHouseholds"));
		}
		return found;
	}

	private List<Participant> participants(RecordCare care) {
		UUID[] ids = care.children().stream().map((seen) -> seen.child().value()).distinct().toArray(UUID[]::new);
		List<Participant> found = this.database.sql("""
				select c.id, c.household_id as household,
				       exists (select from enrolment e where e.child_id = c.id and e.during @> :day) as enrolled
				  from child c where c.id = any(:ids)
				""").param("ids", ids).param("day", care.event().on()).query(Participant.class).list();
		if (found.size() < ids.length) {
			throw new NotFound("child");
		}
		return found;
	}

	/**
	 * What has to be known of a child who took part.
	 */
	record Participant(UUID id, UUID household, boolean enrolled) {

	}

}
