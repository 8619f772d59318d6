package tongxing.registry.family;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.registry.CarerId;
import tongxing.registry.HouseholdId;
import tongxing.registry.ParentId;
import tongxing.registry.Seals;
import tongxing.registry.phone.PhoneOwner;
import tongxing.registry.phone.Phones;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the parents and carers of a household again, or adds them: siblings share them,
 * so the same name in the same household is the same person. Keeps when parents are away.
 */
@Component
public class FamilyMembers {

	private final ParentRepository parents;

	private final CarerRepository carers;

	private final Phones phones;

	private final JdbcClient database;

	private final Seals seals;

	FamilyMembers(ParentRepository parents, CarerRepository carers, Phones phones, JdbcClient database, Seals seals) {
		this.parents = parents;
		this.carers = carers;
		this.phones = phones;
		this.database = database;
		this.seals = seals;
	}

	/**
	 * The parent a child has, or one of that role and name in its household, or a new
	 * one. What is newly known of them is taken.
	 */
	public ParentId keep(HouseholdId household, @Nullable ParentId present, ParentDetails details,
			boolean newHousehold) {
		Optional<ParentId> known = Optional.ofNullable(present)
			.or(() -> newHousehold ? Optional.empty() : inHousehold(household, details));
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
		this.phones.keep(PhoneOwner.of(parent.id()), details.phones(), known.isEmpty());
		return parent.id();
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

	/**
	 * Replaces what is known of a parent, but for absences and phones.
	 */
	public void describe(ParentId id, ParentDetails details) {
		get(id).describe(details, this.seals);
	}

	/**
	 * A parent goes away for work; an absence before ends the day before.
	 */
	public void leaveHome(ParentId id, AbsenceDetails absence) {
		get(id).leaveHome(Absence.of(absence));
	}

	/**
	 * A parent comes home for good.
	 */
	public void comeHome(ParentId id, LocalDate lastDayAway) {
		get(id).comeHome(lastDayAway);
	}

	/**
	 * Takes back an absence that was entered by mistake.
	 */
	public void forgetAbsence(ParentId id, LocalDate from) {
		get(id).forgetAbsenceFrom(from);
	}

	private Parent get(ParentId id) {
		return this.parents.findById(id).orElseThrow(() -> new NotFound("parent"));
	}

	/**
	 * The carer of that name in the household, or a new one.
	 */
	public CarerId keep(HouseholdId household, CarerDetails details, boolean newHousehold) {
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
		this.phones.keep(PhoneOwner.of(carer.id()), details.phones(), known.isEmpty());
		return carer.id();
	}

}
