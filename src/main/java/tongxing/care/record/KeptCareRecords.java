package tongxing.care.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.FollowUpId;
import tongxing.care.RecordCare.Answer;
import tongxing.care.RecordCare.How;
import tongxing.care.RecordCare.NewFollowUp;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.care.view.CareVersion;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps care records: checks, seals, remembers what stood before.
 */
@Service
@Transactional
class KeptCareRecords implements CareRecords {

	private final CareRecordRepository records;

	private final FollowUpRepository followUps;

	private final CarePreparation preparation;

	private final CareHistory history;

	private final Clock clock;

	KeptCareRecords(CareRecordRepository records, FollowUpRepository followUps, CarePreparation preparation,
			CareHistory history, Clock clock) {
		this.records = records;
		this.followUps = followUps;
		this.preparation = preparation;
		this.history = history;
		this.clock = clock;
	}

	@Override
	public CareRecordId record(RecordCare care) {
		LocalDate today = LocalDate.now(this.clock);
		this.preparation.seenBy(care.author(), ids(care), today);
		return keep(care, today, this.clock.instant());
	}

	@Override
	public CareRecordId recordAt(RecordCare care, Instant at) {
		return keep(care, LocalDate.ofInstant(at, this.clock.getZone()), at);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Refusal> check(RecordCare care) {
		return this.preparation.refusals(care, LocalDate.now(this.clock));
	}

	@Override
	public void correct(CareRecordId id, int version, RecordCare as) {
		LocalDate today = LocalDate.now(this.clock);
		CareRecord existing = editable(id, as.author(), today);
		if (!existing.kind().equals(as.kind())) {
			throw new NotFound("care record");
		}
		this.preparation.seenBy(as.author(), ids(as), today);
		CareRecord.Prepared prepared = this.preparation.prepare(as, today);
		if (!existing.author().equals(as.author()) && !this.preparation.kind(as.kind()).sealed()) {
			prepared = prepared.withRestrictedOf(existing);
		}
		CareVersion before = this.history.version(existing);
		existing.correct(this.preparation.outside(as), prepared, version);
		this.history.keep(id, version, as.author(), this.clock.instant(), before);
		this.records.saveAndFlush(existing);
		promises(id, as, today);
	}

	@Override
	public void voidRecord(CareRecordId id, int version, String reason, AccountId by) {
		LocalDate today = LocalDate.now(this.clock);
		CareRecord existing = editable(id, by, today);
		if (!this.preparation.kind(existing.kind()).voidable()) {
			throw new RuleViolation("care.void.never");
		}
		existing.voidFor(reason, version, today);
		this.records.saveAndFlush(existing);
	}

	@Override
	public void closeFollowUp(FollowUpId id, How how, @Nullable String note, AccountId by) {
		LocalDate today = LocalDate.now(this.clock);
		FollowUp followUp = this.followUps.findById(id).orElseThrow(() -> new NotFound("follow-up"));
		this.preparation.seenBy(by, List.of(followUp.child()), today);
		followUp.close(how, note, null, by, today);
		this.followUps.save(followUp);
	}

	private CareRecordId keep(RecordCare care, LocalDate today, Instant at) {
		CareRecord made = this.records.saveAndFlush(
				new CareRecord(this.preparation.outside(care), this.preparation.prepare(care, today), today, at));
		promises(made.id(), care, today);
		return made.id();
	}

	private CareRecord editable(CareRecordId id, AccountId by, LocalDate today) {
		CareRecord existing = this.records.lock(id.value())
			.flatMap((locked) -> this.records.findById(id))
			.orElseThrow(() -> new NotFound("care record"));
		this.preparation.seenBy(by, existing.participants().stream().map(CareParticipant::child).toList(), today);
		if (!existing.author().equals(by) && !this.preparation.mayCorrect(by, existing.kind())) {
			throw new RuleViolation("care.notYours");
		}
		return existing;
	}

	private void promises(CareRecordId record, RecordCare care, LocalDate today) {
		for (NewFollowUp made : care.promises().made()) {
			ChildId child = (made.child() != null) ? made.child() : care.children().get(0).child();
			AccountId owner = (made.owner() != null) ? made.owner() : care.author();
			this.followUps
				.save(new FollowUp(record, child, made.what(), owner, Objects.requireNonNull(made.due()), today));
		}
		Map<FollowUpId, Answer> answers = care.promises()
			.answers()
			.stream()
			.filter((answer) -> answer.how() != How.CONTINUE)
			.collect(Collectors.toMap(Answer::followUp, Function.identity(), (first, second) -> second));
		if (answers.isEmpty()) {
			return;
		}
		List<ChildId> children = ids(care);
		this.followUps.findByIdIn(answers.keySet())
			.stream()
			.filter((followUp) -> followUp.isOpen() && children.contains(followUp.child()))
			.sorted(Comparator.comparing((FollowUp followUp) -> followUp.id().value()))
			.forEach((followUp) -> {
				Answer answer = Objects.requireNonNull(answers.get(followUp.id()));
				followUp.close(answer.how(), answer.note(), record, care.author(), today);
				this.followUps.save(followUp);
			});
	}

	private static List<ChildId> ids(RecordCare care) {
		return care.children().stream().map(RecordCare.Seen::child).toList();
	}

}
