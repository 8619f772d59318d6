package tongxing.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import tongxing.kernel.NotFound;
import tongxing.kernel.person.NameReading;
import tongxing.registry.HouseholdId;
import tongxing.registry.household.HomeView.Member;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads households of children the asker may see: one, by a child's name, or those that
 * may be the same.
 */
@Service
@Transactional(readOnly = true)
public class HomeBook {

	private static final int FOUND = 20;

	private static final int ALIKE = 40;

	private static final String SEEN = """
			exists (select from caseload l where l.account_id = :me and l.child_id = c.id and l.during @> :today)
			""";

	/**
	 * Households of a guardian's number, and of the very address, house number included.
	 */
	private static final String SAME = """
			with home as (
			  select distinct c.household_id as id from child c
			    join enrolment e on e.child_id = c.id and e.during @> :today where %s),
			phone as (
			  select c.household_id as home, t.print from contact_point t
			    join parentage g on g.parent_id = t.parent_id join child c on c.id = g.child_id
			  union
			  select k.household_id, t.print from contact_point t join carer k on k.id = t.carer_id),
			pair as (
			  select a.home as one, b.home as other, 'PHONE' as why from phone a
			    join phone b on b.print = a.print and b.home > a.home
			  union
			  select a.id, b.id, 'ADDRESS' from household a
			    join household b on b.address = a.address and b.village is not distinct from a.village and b.id > a.id
			   where a.address ~ '[0-9]')
			select one, other, bool_or(why = 'PHONE') as phone, bool_or(why = 'ADDRESS') as address from pair
			 where one in (select id from home) and other in (select id from home)
			   and not exists (select from household_distinct d where d.one_id = one and d.other_id = other
			                     and d.taken_back_at is null)
			 group by one, other order by count(*) desc, one, other limit :most
			""".formatted(SEEN);

	private final JdbcClient database;

	HomeBook(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A household with a child the asker may see; any other does not exist.
	 */
	public HomeView get(HouseholdId id, AccountId me, LocalDate today) {
		HomeView found = views(List.of(id.value()), me, today).get(id.value());
		if (found == null) {
			throw new NotFound("household");
		}
		return found;
	}

	/**
	 * Households of children by name, pinyin or initials.
	 */
	public List<HomeView> find(String asked, AccountId me, LocalDate today) {
		String typed = asked.strip();
		if (typed.isEmpty()) {
			return List.of();
		}
		List<UUID> ids = this.database.sql("""
				select c.household_id from child c
				 where (c.folded_name like '%' || :name || '%' or c.pinyin like '%' || :latin || '%'
				        or c.initials like :latin || '%') and
				""" + SEEN + " group by c.household_id order by min(c.pinyin), c.household_id limit :most")
			.param("name", NameReading.fold(typed))
			.param("latin", typed.toLowerCase(Locale.ROOT))
			.param("me", me.value())
			.param("today", today)
			.param("most", FOUND)
			.query(UUID.class)
			.list();
		return List.copyOf(views(ids, me, today).values());
	}

	/**
	 * Pairs of households that may be one: a guardian's number or the address is the
	 * same, and nobody has told them apart.
	 */
	public List<Alike> alike(AccountId me, LocalDate today) {
		List<Pair> pairs = this.database.sql(SAME)
			.param("me", me.value())
			.param("today", today)
			.param("most", ALIKE)
			.query(Pair.class)
			.list();
		Map<UUID, HomeView> homes = views(
				pairs.stream().flatMap((pair) -> Stream.of(pair.one, pair.other)).distinct().toList(), me, today);
		return pairs.stream()
			.map((pair) -> new Alike(Objects.requireNonNull(homes.get(pair.one)),
					Objects.requireNonNull(homes.get(pair.other)), pair.phone, pair.address))
			.toList();
	}

	private Map<UUID, HomeView> views(Collection<UUID> ids, AccountId me, LocalDate today) {
		Map<UUID, List<String>> guardians = guardians(ids);
		Map<UUID, HomeView> homes = new LinkedHashMap<>();
		ids.forEach((id) -> homes.put(id, new HomeView(new HouseholdId(id), null, null, List.of(), List.of())));
		this.database.sql("""
				select h.id, h.address, h.village, c.id as child, c.name, k.display_name
				  from household h join child c on c.household_id = h.id
				  left join enrolment e on e.child_id = c.id and e.during @> :today
				  left join school_class k on k.id = e.class_id where h.id = any(:ids) and
				""" + SEEN + " order by h.id, c.pinyin, c.id")
			.param("ids", ids.toArray(UUID[]::new))
			.param("me", me.value())
			.param("today", today)
			.query((row) -> {
				UUID id = row.getObject("id", UUID.class);
				List<Member> members = new ArrayList<>(Objects.requireNonNull(homes.get(id)).children());
				members.add(new Member(row.getObject("child", UUID.class), row.getString("name"),
						row.getString("display_name")));
				homes.put(id, new HomeView(new HouseholdId(id), row.getString("address"), row.getString("village"),
						members, guardians.getOrDefault(id, List.of())));
			});
		homes.values().removeIf((home) -> home.children().isEmpty());
		return homes;
	}

	private Map<UUID, List<String>> guardians(Collection<UUID> ids) {
		Map<UUID, List<String>> names = new LinkedHashMap<>();
		this.database.sql("""
				select c.household_id as home, p.name from child c join parentage g on g.child_id = c.id
				  join parent p on p.id = g.parent_id where c.household_id = any(:ids) and p.name is not null
				union select household_id, name from carer where household_id = any(:ids) order by 1, 2
				""").param("ids", ids.toArray(UUID[]::new)).query((row) -> {
			names.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new ArrayList<>()).add(row.getString(2));
		});
		return names;
	}

	/**
	 * Two households and why they may be one.
	 */
	public record Alike(HomeView one, HomeView other, boolean phone, boolean address) {

	}

	/**
	 * A pair as the database finds it.
	 */
	private record Pair(UUID one, UUID other, boolean phone, boolean address) {

	}

}
