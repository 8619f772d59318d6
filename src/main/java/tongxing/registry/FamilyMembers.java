package tongxing.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the parents, carers and phones of a household again, or adds them: siblings share
 * them, so the same name in the same household is the same person.
 */
@Component
class FamilyMembers {

	private final ParentRepository parents;

	private final CarerRepository carers;

	private final ContactPointRepository phones;

	private final JdbcClient database;

	private final Seals seals;

	private final EntityManager entities;

	FamilyMembers(ParentRepository parents, CarerRepository carers, ContactPointRepository phones, JdbcClient database,
			Seals seals, EntityManager entities) {
		this.parents = parents;
		this.carers = carers;
		this.phones = phones;
		this.database = database;
		this.seals = seals;
		this.entities = entities;
	}

	/**
	 * Makes somebody a parent of the child: the one it has, a sibling's of that name, or
	 * a new one. What is newly known of them is taken.
	 */
	Parent keep(Child child, ParentDetails details, boolean newHousehold) {
		Optional<ParentId> known = child.parent(details.role())
			.or(() -> newHousehold ? Optional.empty() : inHousehold(child.household(), details));
		Parent parent;
		if (known.isPresent()) {
			parent = get(known.get());
			parent.learn(details, this.seals);
		}
		else {
			parent = new Parent(details, this.seals);
			if (details.absence() != null) {
				parent.leaveHome(Absence.of(details.absence()));
			}
			this.parents.save(parent);
		}
		child.parent(parent.id(), details.role());
		keep(PhoneOwner.of(parent.id()), details.phones(), known.isEmpty());
		return parent;
	}

	private Optional<ParentId> inHousehold(HouseholdId household, ParentDetails details) {
		if (details.name() == null) {
			return Optional.empty();
		}
		return this.database.sql("""
				select p.id from child c join parentage a on a.child_id = c.id join parent p on p.id = a.parent_id
				 where c.household_id = :household and a.role = :role and p.name = :name limit 1
				""")
			.param("household", household.value())
			.param("role", details.role().name())
			.param("name", details.name())
			.query(UUID.class)
			.optional()
			.map(ParentId::new);
	}

	Parent get(ParentId id) {
		return this.parents.findById(id).orElseThrow(() -> new NotFound("parent"));
	}

	/**
	 * The carer of that name in the household, or a new one.
	 */
	CarerId keep(HouseholdId household, CarerDetails details, boolean newHousehold) {
		Optional<CarerId> known = newHousehold ? Optional.empty()
				: this.database
					.sql("select id from carer where household_id = :household and name = :name order by id limit 1")
					.param("household", household.value())
					.param("name", details.name().strip())
					.query(UUID.class)
					.optional()
					.map(CarerId::new);
		Carer carer = known.flatMap(this.carers::findById).orElse(null);
		if (carer != null) {
			carer.learn(details, this.seals);
		}
		else {
			carer = this.carers.save(new Carer(household, details, this.seals));
		}
		keep(PhoneOwner.of(carer.id()), details.phones(), known.isEmpty());
		return carer.id();
	}

	/**
	 * Adds the numbers the owner does not have yet, behind those there are; of the others
	 * it takes a state that is now known.
	 */
	void keep(PhoneOwner owner, List<PhoneDetails> numbers, boolean newOwner) {
		if (numbers.isEmpty()) {
			return;
		}
		this.entities.flush(); // the owner first
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

	/**
	 * The numbers of one owner.
	 */
	List<ContactPoint> of(PhoneOwner owner) {
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

	/**
	 * The arrangement as entered, with the parent or carer it names.
	 */
	CareArrangement arrangement(Child child, CareDetails details, boolean newHousehold) {
		CarerDetails named = details.carer();
		@Nullable CarerId carer = (details.kind().namesCarer() && named != null) ? keep(child.household(), named, newHousehold)
				: null;
		@Nullable ParentId parent = Optional.ofNullable(details.parent()).flatMap(child::parent).orElse(null);
		return CareArrangement.of(details, (details.kind() == CareKind.PARENT) ? parent : null, carer);
	}

}
