package tongxing.registry.phone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.bulk.BulkWriting;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the phone numbers by which a child's people are reached. Verbs that name a child
 * refuse a number that is not among those of its people.
 */
@Service
@Transactional
public class Phones {

	private final ContactPointRepository phones;

	private final JdbcClient database;

	private final Seals seals;

	private final BulkWriting bulk;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Phones(ContactPointRepository phones, JdbcClient database, Seals seals, BulkWriting bulk, EntityManager entities,
			ApplicationEventPublisher events, Clock clock) {
		this.phones = phones;
		this.database = database;
		this.seals = seals;
		this.bulk = bulk;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds a number, called after the owner's others.
	 */
	public ContactPointId add(ChildId child, PhoneOwner owner, PhoneDetails details) {
		refuseFuture(details);
		if (!belongs(child, owner)) {
			throw new NotFound("phone owner");
		}
		int others = this.database
			.sql("select count(*) from contact_point where "
					+ "child_id = :child::uuid or parent_id = :parent::uuid or carer_id = :carer::uuid")
			.param("child", owner.childValue())
			.param("parent", owner.parentValue())
			.param("carer", owner.carerValue())
			.query(Integer.class)
			.single();
		ContactPointId id = this.phones.save(new ContactPoint(owner, details, others + 1, this.seals)).id();
		written("PHONE_CHANGED", child, id);
		return id;
	}

	/**
	 * Adds the numbers the owner does not have yet, behind those there are; of the others
	 * it takes a state that is now known.
	 */
	public void keep(PhoneOwner owner, List<PhoneDetails> numbers, boolean newOwner) {
		if (numbers.isEmpty()) {
			return;
		}
		if (!this.bulk.isOn()) {
			this.entities.flush(); // the owner first
		}
		List<ContactPoint> known = newOwner ? List.of() : of(owner);
		int order = known.size();
		for (PhoneDetails details : numbers) {
			byte[] print = this.seals.phonePrint(details.number());
			ContactPoint same = known.stream().filter((phone) -> phone.hasPrint(print)).findFirst().orElse(null);
			if (same == null) {
				this.phones.save(new ContactPoint(owner, details, ++order, this.seals));
			}
			else if (details.status() == PhoneDetails.Status.DEAD) {
				same.dead();
			}
			else if (details.status() == PhoneDetails.Status.WORKS && details.verifiedOn() != null) {
				same.answered(details.verifiedOn());
			}
		}
	}

	public void change(ChildId child, ContactPointId id, PhoneDetails details) {
		refuseFuture(details);
		get(child, id).change(details, this.seals);
		written("PHONE_CHANGED", child, id);
	}

	/**
	 * Somebody answered today: the number works.
	 */
	public void answered(ChildId child, ContactPointId id) {
		get(child, id).answered(LocalDate.now(this.clock));
		written("PHONE_CHANGED", child, id);
	}

	/**
	 * The number is out of service.
	 */
	public void dead(ChildId child, ContactPointId id) {
		get(child, id).dead();
		written("PHONE_CHANGED", child, id);
	}

	/**
	 * Sets in which order the numbers are called.
	 */
	public void callInOrder(ChildId child, List<ContactPointId> order) {
		for (int i = 0; i < order.size(); i++) {
			get(child, order.get(i)).callAs(i + 1);
		}
		written("PHONE_CHANGED", child, "order");
	}

	/**
	 * The whole number. Leaves a row in the audit.
	 */
	public String show(ChildId child, ContactPointId id) {
		String number = this.seals.open(get(child, id).number());
		written("PHONE_SHOWN", child, id);
		return number;
	}

	private List<ContactPoint> of(PhoneOwner owner) {
		return this.database.sql("select id from contact_point where "
				+ "child_id = :child::uuid or parent_id = :parent::uuid or carer_id = :carer::uuid order by call_order")
			.param("child", owner.childValue())
			.param("parent", owner.parentValue())
			.param("carer", owner.carerValue())
			.query(UUID.class)
			.list()
			.stream()
			.flatMap((id) -> this.phones.findById(new ContactPointId(id)).stream())
			.toList();
	}

	private ContactPoint get(ChildId child, ContactPointId id) {
		ContactPoint phone = this.phones.findById(id).orElseThrow(() -> new NotFound("phone"));
		if (!belongs(child, phone.owner())) {
			throw new NotFound("phone");
		}
		return phone;
	}

	private boolean belongs(ChildId child, PhoneOwner owner) {
		UUID carer = owner.carerValue();
		return this.database.sql("""
				select c.id = :ownChild::uuid
				       or exists (select from parentage p where p.child_id = c.id and p.parent_id = :parent::uuid)
				       or exists (select from carer r where r.id = :carer::uuid and r.household_id = c.household_id)
				       or exists (select from care_arrangement a where a.child_id = c.id and a.carer_id = :carer::uuid)
				  from child c where c.id = :child
				""")
			.param("ownChild", owner.childValue())
			.param("parent", owner.parentValue())
			.param("carer", carer)
			.param("child", child.value())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	private void refuseFuture(PhoneDetails details) {
		if (details.verifiedOn() != null && details.verifiedOn().isAfter(LocalDate.now(this.clock))) {
			throw new RuleViolation("registry.inTheFuture");
		}
	}

	private void written(String action, ChildId child, Object subject) {
		this.entities.flush();
		this.events.publishEvent(ChildChanged.of(action, child, subject));
	}

}
