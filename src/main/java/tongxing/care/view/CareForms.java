package tongxing.care.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.FollowUpId;
import tongxing.care.MetRole;
import tongxing.care.view.HouseholdView.Member;
import tongxing.care.view.HouseholdView.Person;
import tongxing.care.view.HouseholdView.Promise;
import tongxing.kernel.NotFound;
import tongxing.pairing.HelperId;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.CaseloadClasses;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the forms of this module offer to choose from, always within the caseload.
 */
@Service
@Transactional(readOnly = true)
public class CareForms {

	/** How many children one search shows. */
	public static final int CANDIDATES = 40;

	private final JdbcClient database;

	private final CaseloadClasses classes;

	CareForms(JdbcClient database, CaseloadClasses classes) {
		this.database = database;
		this.classes = classes;
	}

	/**
	 * A child's home, as far as the account may see it, by three statements.
	 */
	public HouseholdView household(ChildId child, AccountId me, LocalDate today) {
		List<Member> members = this.database
			.sql("""
					select c.id, c.name, coalesce(k.display_name, '') from child s
					  join child c on c.household_id = s.household_id
					  left join enrolment e on e.child_id = c.id and e.during @> :today
					  left join school_class k on k.id = e.class_id
					 where s.id = :child and (c.id = s.id or k.id is not null)
					   and exists (select from caseload l where l.account_id = :me and l.child_id = c.id and l.during @> :today)
					 order by c.id <> s.id, c.birth_date, c.pinyin, c.name, c.id
					""")
			.params(Map.of("child", child.value(), "me", me.value(), "today", today))
			.query((row, number) -> new Member(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3)))
			.list();
		if (members.isEmpty() || !members.get(0).id().equals(child)) {
			throw new NotFound("child");
		}
		UUID[] ids = ids(members.stream().map(Member::id).toList());
		return new HouseholdView(members, people(ids, today), promises(ids));
	}

	/**
	 * The children of some classes whom the account may see, class by class, for a record
	 * that gathers them; by one statement.
	 */
	public HouseholdView gathering(Gathered gathered, AccountId me, LocalDate today) {
		List<Member> members = gathered("(:all or e.class_id = any(:ids))", gathered.all(), gathered.classes(), me,
				today);
		if (members.isEmpty()) {
			throw new NotFound("class");
		}
		return new HouseholdView(members, List.of(), List.of());
	}

	/**
	 * The children of the classes in which these children are, for correcting a record
	 * that gathered them.
	 */
	public HouseholdView gatheringOf(Collection<ChildId> children, AccountId me, LocalDate today) {
		String classes = """
				(e.class_id in (select o.class_id from enrolment o where o.child_id = any(:ids) and o.during @> :today)
				 and not :all)""";
		return new HouseholdView(gathered(classes, false, ids(children), me, today), List.of(), List.of());
	}

	private List<Member> gathered(String which, boolean all, UUID[] ids, AccountId me, LocalDate today) {
		return this.database
			.sql("""
					select c.id, c.name, k.display_name from enrolment e join child c on c.id = e.child_id
					  join school_class k on k.id = e.class_id
					 where e.during @> :today and %s
					   and exists (select from caseload l where l.account_id = :me and l.child_id = c.id and l.during @> :today)
					 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade,
					          length(k.number), k.number, k.id, c.pinyin, c.id
					"""
				.formatted(which))
			.param("all", all)
			.param("ids", ids)
			.param("me", me.value())
			.param("today", today)
			.query((row, number) -> new Member(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3)))
			.list();
	}

	/**
	 * Children an account may see whose name or its reading begins like this, or the
	 * first of all.
	 */
	public List<Member> candidates(@Nullable String typed, AccountId me, LocalDate today) {
		String asked = (typed != null) ? typed.toLowerCase(Locale.ROOT).replaceAll("[\\s%_\\\\]", "") : "";
		return this.database
			.sql("""
					select c.id, c.name, k.display_name from child c
					  join enrolment e on e.child_id = c.id and e.during @> :today join school_class k on k.id = e.class_id
					 where exists (select from caseload l where l.account_id = :me and l.child_id = c.id and l.during @> :today)
					   and (c.folded_name like '%' || :asked || '%' or c.name like '%' || :asked || '%'
					        or c.pinyin like '%' || :asked || '%' or c.initials like :asked || '%')
					 order by c.pinyin, c.id limit :most
					""")
			.params(Map.of("asked", asked, "me", me.value(), "today", today, "most", CANDIDATES))
			.query((row, number) -> new Member(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3)))
			.list();
	}

	/**
	 * The classes with children an account may see, with how many.
	 */
	public List<CaseloadClasses.Choice> classes(AccountId me, LocalDate today) {
		return this.classes.of(me, today);
	}

	/**
	 * The children of a class whom the account may see, by the reading of their names.
	 */
	public List<Member> classChildren(SchoolClassId schoolClass, AccountId me, LocalDate today) {
		List<Member> members = this.database
			.sql("""
					select c.id, c.name, k.display_name from enrolment e join child c on c.id = e.child_id
					  join school_class k on k.id = e.class_id
					 where e.class_id = :class and e.during @> :today
					   and exists (select from caseload l where l.account_id = :me and l.child_id = c.id and l.during @> :today)
					 order by c.pinyin, c.id
					""")
			.params(Map.of("class", schoolClass.value(), "me", me.value(), "today", today))
			.query((row, number) -> new Member(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3)))
			.list();
		if (members.isEmpty()) {
			throw new NotFound("class");
		}
		return members;
	}

	/**
	 * Who may be asked to keep a promise.
	 */
	public List<Owner> owners() {
		return this.database.sql("select id, name from account where enabled order by pinyin, id")
			.query((row, number) -> new Owner(new AccountId(row.getObject(1, UUID.class)), row.getString(2)))
			.list();
	}

	/**
	 * Helpers by name where the name is one person's, and the helper the account itself
	 * is, by one statement.
	 */
	public Map<String, HelperId> helpers(Collection<String> names, AccountId me) {
		Map<String, HelperId> found = new HashMap<>();
		this.database.sql("""
				select case when account_id = :me then '' else name end, (array_agg(id))[1] from helper
				 where active and (account_id = :me or name = any(:names)) group by 1 having count(*) = 1
				""").param("me", me.value()).param("names", names.toArray(String[]::new)).query((row) -> {
			found.put(row.getString(1), new HelperId(row.getObject(2, UUID.class)));
		});
		return found;
	}

	private List<Person> people(UUID[] children, LocalDate today) {
		return this.database.sql("""
				select distinct on (role, name) role, name, relation from (
				  select 'CARER' as role, r.name, a.relation from care_arrangement a join carer r on r.id = a.carer_id
				   where a.child_id = any(:ids) and a.during @> :today
				  union all
				  select case when g.role like '%FATHER' then 'FATHER' else 'MOTHER' end, coalesce(p.name, ''), null
				    from parentage g join parent p on p.id = g.parent_id
				   where g.child_id = any(:ids) and p.status not in ('DECEASED', 'MISSING')) as family
				 order by role, name
				""")
			.param("ids", children)
			.param("today", today)
			.query((row, number) -> new Person(MetRole.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
			.list();
	}

	private List<Promise> promises(UUID[] children) {
		return this.database.sql("""
				select f.id, f.child_id, c.name, f.what, f.due_on, a.name from follow_up f
				  join child c on c.id = f.child_id join account a on a.id = f.owner_id
				 where f.child_id = any(:ids) and f.closed_on is null order by f.due_on, f.id limit 12
				""")
			.param("ids", children)
			.query((row, number) -> new Promise(new FollowUpId(row.getObject(1, UUID.class)),
					new ChildId(row.getObject(2, UUID.class)), row.getString(3), row.getString(4),
					row.getObject(5, LocalDate.class), row.getString(6)))
			.list();
	}

	private static UUID[] ids(Collection<ChildId> children) {
		return children.stream().map(ChildId::value).toArray(UUID[]::new);
	}

	/**
	 * A member of staff who can own a promise.
	 */
	public record Owner(AccountId id, String name) {

	}

}
