package tongxing.registry.child;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Stage;
import tongxing.kernel.person.Kinship;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.Sex;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.ParentId;
import tongxing.registry.Rolls;
import tongxing.registry.SchoolClassId;
import tongxing.registry.arrangement.CareDetails;
import tongxing.registry.child.RegisterChild.Home;
import tongxing.registry.child.RegisterChild.Placement;
import tongxing.registry.classes.ClassName;
import tongxing.registry.classes.Classes;
import tongxing.registry.family.AbsenceDetails;
import tongxing.registry.family.CarerDetails;
import tongxing.registry.family.ParentDetails;
import tongxing.registry.family.ParentRole;
import tongxing.registry.phone.ContactPointId;
import tongxing.registry.phone.PhoneDetails;
import tongxing.registry.phone.PhoneOwner;
import tongxing.registry.phone.Phones;
import tongxing.staff.AccountId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Registering and changing children, on a real database.
 */
@TongxingTest
@Transactional
class ChildrenTests {

	private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

	private static final ResidentId RESIDENT = ResidentId.parse(Samples.residentId("52999920170312", 1)).orElseThrow();

	@Autowired
	private Children children;

	@Autowired
	private Families families;

	@Autowired
	private Phones phones;

	@Autowired
	private CareLevels levels;

	@Autowired
	private Classes classes;

	@Autowired
	private Rolls rolls;

	@Autowired
	private JdbcClient database;

	private SchoolClassId third;

	private SchoolClassId fourth;

	private final Map<String, Integer> before = new HashMap<>();

	@BeforeEach
	void makeClasses() {
		this.third = this.classes.findOrCreate(2026, new ClassName(Stage.PRIMARY, 3, "2"));
		this.fourth = this.classes.findOrCreate(2027, new ClassName(Stage.PRIMARY, 4, "2"));
		List.of("parent", "carer", "contact_point").forEach((table) -> this.before.put(table, rows(table)));
	}

	@Test
	void aChildIsRegisteredWithItsWholeFamilyAtOnce() {
		ChildFacts facts = facts(this.children.register(jiale(null)));
		assertThat(facts.stays()).singleElement().satisfies((stay) -> {
			assertThat(stay.className()).isEqualTo("三（2）班");
			assertThat(stay.entersSchool()).isTrue();
		});
		assertThat(facts.parents()).hasSize(2).allMatch((parent) -> parent.awayOn(TestClock.TODAY));
		assertThat(facts.carers())
			.containsExactly(new CareSpan("PATERNAL_GRANDPARENT", "62", DateRange.since(SEPTEMBER)));
	}

	@Test
	void theSameResidentIdIsRefused() {
		this.children.register(jiale(null));
		refused("registry.child.sameResidentId", () -> this.children.register(jiale(null)));
	}

	@Test
	void aChildLikeAnotherMustBeConfirmed() {
		this.children.register(jiale(null));
		RegisterChild like = registering(ChildDetails.of("韦家樂", Sex.MALE, LocalDate.of(2017, 3, 12)), null);
		assertThat(this.children.like(like.child(), this.third)).singleElement()
			.extracting(Children.Alike::why)
			.isEqualTo(Children.Alike.Why.NAME_AND_BIRTH_DATE);
		refused("registry.child.alike", () -> this.children.register(like));
		RegisterChild confirmed = new RegisterChild(like.child(), like.home(), like.placement(), List.of(), null,
				List.of(), true);
		assertThat(this.children.register(confirmed)).isNotNull();
	}

	@Test
	void theSameReadingInAnotherClassIsNotLike() {
		this.children.register(jiale(null));
		ChildDetails sounds = ChildDetails.of("韦嘉乐", Sex.MALE, null);
		assertThat(this.children.like(sounds, this.third)).hasSize(1);
		assertThat(this.children.like(sounds, this.fourth)).isEmpty();
	}

	@Test
	void siblingsShareParentsAndCarer() {
		HouseholdId home = facts(this.children.register(jiale(null))).household();
		RegisterChild sister = jiale(home);
		sister = new RegisterChild(ChildDetails.of("韦家怡", Sex.FEMALE, LocalDate.of(2019, 5, 1)), Home.of(home),
				sister.placement(), sister.parents(), sister.care(), List.of(), false);
		this.children.register(sister);
		assertThat(count("parent")).isEqualTo(2);
		assertThat(count("carer")).isEqualTo(1);
		assertThat(count("contact_point")).isEqualTo(2);
	}

	@Test
	void aRosterRowThatSaysNothingNewChangesNothing() {
		RegisterChild row = jiale(null);
		ChildId id = this.children.register(row);
		assertThat(updates(id, row)).isFalse();
	}

	@Test
	void aRosterRowAddsWhatIsNewAndForgetsNothing() {
		ChildId id = this.children.register(jiale(null));
		ParentDetails father = ParentDetails.of(ParentRole.FATHER, null)
			.withPhones(List.of(PhoneDetails.of("13800004472")));
		RegisterChild row = new RegisterChild(ChildDetails.of("韦家乐", null, null), Home.at(null, null), null,
				List.of(father), null, List.of(), false);
		assertThat(updates(id, row)).isTrue();
		assertThat(count("contact_point")).isEqualTo(3);
		assertThat(facts(id).birthDate()).isEqualTo(LocalDate.of(2017, 3, 12));
	}

	@Test
	void inTheNextYearTheChildIsPromoted() {
		ChildId id = this.children.register(jiale(null));
		this.children.changeClass(id, this.fourth, LocalDate.of(2027, 9, 1));
		assertThat(facts(id).stays()).extracting(ChildFacts.Stay::exit).containsExactly("PROMOTED", null);
	}

	@Test
	void aChildThatLeftIsNoLongerOnTheRegister() {
		ChildId id = this.children.register(jiale(null));
		this.children.leave(id, LocalDate.of(2026, 10, 31), Exit.TRANSFER_OUT, "佛山");
		assertThat(facts(id).onRegister(LocalDate.of(2026, 10, 31))).isTrue();
		assertThat(facts(id).onRegister(LocalDate.of(2026, 11, 1))).isFalse();
	}

	@Test
	void aNewCarerEndsTheFormerOne() {
		ChildId id = this.children.register(jiale(null));
		this.families.arrangeCare(id, CareDetails.byParent(ParentRole.MOTHER, LocalDate.of(2026, 11, 1)));
		assertThat(facts(id).carers()).extracting(CareSpan::during)
			.containsExactly(new DateRange(SEPTEMBER, LocalDate.of(2026, 10, 31)),
					DateRange.since(LocalDate.of(2026, 11, 1)));
	}

	@Test
	void aParentComesHome() {
		ChildId id = this.children.register(jiale(null));
		UUID father = this.database.sql("select parent_id from parentage where child_id = ? and role = 'FATHER'")
			.param(id.value())
			.query(UUID.class)
			.single();
		this.families.comeHome(id, new ParentId(father), LocalDate.of(2026, 11, 20));
		assertThat(facts(id).parents()).filteredOn((parent) -> parent.role().equals("FATHER"))
			.noneMatch((parent) -> parent.awayOn(TestClock.TODAY));
	}

	@Test
	void aLevelIsDecidedWithAReason() {
		ChildId id = this.children.register(jiale(null));
		refused("registry.level.reason",
				() -> this.levels.decide(id, CareLevel.HEIGHTENED, SEPTEMBER, " ", AccountId.next()));
	}

	@Test
	void aWholeNumberIsShownToThoseOfTheChildOnly() {
		ChildId id = this.children.register(jiale(null));
		ContactPointId added = this.phones.add(id, PhoneOwner.of(id), PhoneDetails.of("138 0000 9999"));
		assertThat(this.phones.show(id, added)).isEqualTo("138 0000 9999");
		ChildId other = this.children
			.register(registering(ChildDetails.of("陆星野", Sex.MALE, LocalDate.of(2017, 1, 1)), null));
		assertThatExceptionOfType(tongxing.kernel.NotFound.class).isThrownBy(() -> this.phones.show(other, added));
	}

	private boolean updates(ChildId id, RegisterChild row) {
		try (Registrar registrar = this.children.registrar(List.of(row.child()))) {
			boolean changed = registrar.update(id, row);
			registrar.finish();
			return changed;
		}
	}

	private RegisterChild jiale(HouseholdId home) {
		ChildDetails child = new ChildDetails("韦家乐", null, null, Sex.MALE, LocalDate.of(2017, 3, 12), RESIDENT, null,
				null, null, false, null);
		return registering(child, home);
	}

	private RegisterChild registering(ChildDetails child, HouseholdId home) {
		ParentDetails father = ParentDetails.of(ParentRole.FATHER, "韦东来")
			.away(AbsenceDetails.since(LocalDate.of(2026, 2, 20), "广东佛山"))
			.withPhones(List.of(PhoneDetails.of("13800004471")));
		ParentDetails mother = ParentDetails.of(ParentRole.MOTHER, "莫秀梅")
			.away(AbsenceDetails.since(LocalDate.of(2026, 9, 16), "广东佛山"));
		CareDetails care = CareDetails.by(CarerDetails.of("黄桂兰", List.of(PhoneDetails.of("13800002617"))),
				Kinship.PATERNAL_GRANDMOTHER, SEPTEMBER);
		return new RegisterChild(child, (home != null) ? Home.of(home) : Home.at("青禾村上屯", "青禾村"),
				new Placement(this.third, SEPTEMBER, Entry.REGISTERED), List.of(father, mother), care, List.of(),
				false);
	}

	private ChildFacts facts(ChildId id) {
		return this.rolls.facts(List.of(id)).get(0);
	}

	/** How many rows of a table this test made; others share the database. */
	private int count(String table) {
		return rows(table) - this.before.getOrDefault(table, 0);
	}

	private int rows(String table) {
		return this.database.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).extracting(RuleViolation::code).isEqualTo(code);
	}

}
