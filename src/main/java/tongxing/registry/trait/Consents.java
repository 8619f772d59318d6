package tongxing.registry.trait;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what guardians agreed to, purpose by purpose, and what they took back. What
 * nobody answered is not agreed to.
 */
@Service
@Transactional
public class Consents {

	private final TraitStore store;

	Consents(TraitStore store) {
		this.store = store;
	}

	/**
	 * An answer from a day on; what was answered for the purpose before ends the day
	 * before, an answer of the same day is replaced. Refused before a later answer.
	 */
	public void answer(ChildId child, ConsentDetails answered, AccountId by) {
		this.store.refuseFuture(answered.on());
		latest(child, answered.purpose()).filter(answered.on()::isBefore).ifPresent((later) -> {
			throw new RuleViolation("traits.consent.later", later);
		});
		closeBefore(child, answered.purpose(), answered.on());
		this.store.database()
			.sql("""
					insert into consent (id, child_id, purpose, answer, during, relation, name, how, note, recorded_by)
					values (:id, :child, :purpose, :answer, daterange(:on, null), :relation, :name, :how, :note, :by)
					""")
			.param("id", Ids.next())
			.param("child", child.value())
			.param("purpose", answered.purpose().name())
			.param("answer", answered.answer().name())
			.param("on", answered.on())
			.param("relation", answered.relation())
			.param("name", answered.name())
			.param("how", answered.how().name())
			.param("note", answered.note())
			.param("by", by.value())
			.update();
		this.store.changed("CONSENT_" + answered.answer(), child, answered.purpose(), null);
	}

	/**
	 * A consent is taken back: from that day on it does not hold. As easy as it was given
	 * (personal information protection law art. 15).
	 */
	public void withdraw(ChildId child, ConsentPurpose purpose, LocalDate on) {
		this.store.refuseFuture(on);
		LocalDate given = latest(child, purpose).orElseThrow(() -> new NotFound("consent"));
		if (on.isBefore(given)) {
			throw new RuleViolation("traits.endsBefore", given);
		}
		// Of a consent of the same day there is no day left: it is kept as refused.
		int changed = this.store.database().sql("""
				update consent set answer = case when lower(during) = :on then 'REFUSED' else answer end,
				       during = case when lower(during) = :on then during else daterange(lower(during), :on) end
				 where child_id = :child and purpose = :purpose and answer = 'GIVEN' and upper_inf(during)
				""").param("on", on).param("child", child.value()).param("purpose", purpose.name()).update();
		if (changed == 0) {
			throw new RuleViolation("traits.consent.none");
		}
		this.store.changed("CONSENT_WITHDRAWN", child, purpose, null);
	}

	/**
	 * Those of the children for whom a purpose is not agreed to on a day, by their names'
	 * reading.
	 */
	@Transactional(readOnly = true)
	public List<Lacking> lacking(Collection<ChildId> children, ConsentPurpose purpose, LocalDate day) {
		return this.store.database()
			.sql("""
					select c.id, c.name from child c where c.id = any(:ids)
					   and not exists (select from consent a where a.child_id = c.id and a.purpose = :purpose
					                      and a.answer = 'GIVEN' and a.during @> :day)
					 order by c.pinyin, c.id
					""")
			.param("ids", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.param("purpose", purpose.name())
			.param("day", day)
			.query((row, number) -> new Lacking(new ChildId(row.getObject(1, UUID.class)), row.getString(2)))
			.list();
	}

	private Optional<LocalDate> latest(ChildId child, ConsentPurpose purpose) {
		this.store.lock(child);
		return this.store.database()
			.sql("select max(lower(during)) from consent where child_id = :child and purpose = :purpose")
			.param("child", child.value())
			.param("purpose", purpose.name())
			.query(LocalDate.class)
			.optional();
	}

	private void closeBefore(ChildId child, ConsentPurpose purpose, LocalDate on) {
		String open = " where child_id = :child and purpose = :purpose and during @> :on";
		this.store.database()
			.sql("delete from consent" + open + " and lower(during) = :on")
			.param("child", child.value())
			.param("purpose", purpose.name())
			.param("on", on)
			.update();
		this.store.database()
			.sql("update consent set during = daterange(lower(during), :on)" + open)
			.param("child", child.value())
			.param("purpose", purpose.name())
			.param("on", on)
			.update();
	}

	/**
	 * A child for whom a purpose is not agreed to.
	 */
	public record Lacking(ChildId id, String name) {

	}

}
