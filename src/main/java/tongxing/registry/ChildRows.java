package tongxing.registry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts.LevelSpan;
import tongxing.registry.ChildFacts.Matter;
import tongxing.registry.ChildFacts.ParentFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts.Surveyed;
import tongxing.registry.ChildFacts.Trait;

/**
 * The dated facts of one child, as their rows come in; and the part of the statement that
 * reads what held of a child on some days.
 */
final class ChildRows {

	/** Answers of one day come in one row, their purposes side by side. */
	static final String TRAITS = """
			union all
			select 'TRAIT', child_id, during::text, matter, code, null, amount::text, null, false, lower(during)
			  from (select child_id, during, 'HARDSHIP' as matter, kind as code, null::numeric as amount from hardship
			        union all select child_id, during, 'AID', kind, amount from subsidy
			        union all select child_id, during, 'BOARDING', '', null from boarding
			        union all select child_id, during, answer, string_agg(purpose, ','), null from consent
			                   group by child_id, during, answer
			        union all select child_id, daterange(observed_on, ended_on), 'NOMINAL', '', null
			                    from observation where ended_on is null or ended_on > observed_on
			        union all select child_id, daterange(greatest(lower(during), notice_on), upper(during)), 'NOTICE', '', null
			                    from care_arrangement
			                   where notice_on is not null and (upper_inf(during) or notice_on < upper(during))
			        union all select child_id, during, 'CARE_GRADE', 'POOR', null from care_arrangement where not capacity_ok
			        union all select child_id, daterange(graded_on, lead(graded_on) over (partition by child_id order by graded_on)),
			                         'CARE_GRADE', grade, null
			                    from care_grade) trait
			 where child_id = any((select ids from asked)::uuid[])
			""";

	/** One, once its row is read; a list so that nothing is null. */
	private final List<ChildFacts> child = new ArrayList<>(1);

	private final List<Stay> stays = new ArrayList<>(2);

	private final List<LevelSpan> levels = new ArrayList<>(1);

	private final List<CareSpan> carers = new ArrayList<>(2);

	private final List<ParentFacts> parents = new ArrayList<>(2);

	private final List<Surveyed> censuses = new ArrayList<>(2);

	private final List<Trait> traits = new ArrayList<>();

	void read(String what, ResultSet row) throws SQLException {
		String one = row.getString("one");
		String other = row.getString("other");
		switch (what) {
			case "STAY" -> this.stays.add(new Stay(new SchoolClassId(row.getObject("thing", UUID.class)),
					row.getString("name"), row.getString("grade"), during(row), one, other));
			case "LEVEL" -> this.levels.add(new LevelSpan(CareLevel.valueOf(one), during(row)));
			case "CARE" -> this.carers.add(new CareSpan(one, other, during(row)));
			case "TRAIT" -> readTrait(row, this.traits::add);
			case "CHILD" -> this.child.add(new ChildFacts(new ChildId(row.getObject("child_id", UUID.class)),
					new HouseholdId(row.getObject("thing", UUID.class)), row.getString("name"), row.getString("during"),
					one, row.getObject("starts", LocalDate.class), row.getObject("capable", Boolean.class), this.stays,
					this.levels, this.carers, this.parents, this.censuses, this.traits));
			case "CENSUS" -> this.censuses.add(surveyed(row, one, other));
			default -> this.parents
				.add(new ParentFacts(one, other, row.getBoolean("capable"), ranges(row.getString("during"))));
		}
	}

	/** Empty before the child's own row was read. */
	List<ChildFacts> child() {
		return this.child;
	}

	private static Surveyed surveyed(ResultSet row, @Nullable String answer, String ratings) throws SQLException {
		String on = row.getString("during");
		return new Surveyed(Objects.requireNonNull(row.getObject("starts", LocalDate.class)),
				LocalDate.parse(row.getString("name")), (on != null) ? LocalDate.parse(on) : null,
				answer != null && !"TO_CHANGE".equals(answer), "CHANGED".equals(answer), Ratings.parse(ratings));
	}

	private static DateRange during(ResultSet row) throws SQLException {
		return DateRange.parse(row.getString("during"));
	}

	private static List<DateRange> ranges(String text) {
		return text.isEmpty() ? List.of()
				: Stream.of(text.split(";"))
					.map(DateRange::parse)
					.sorted(Comparator.comparing(DateRange::from))
					.toList();
	}

	private static void readTrait(ResultSet row, Consumer<Trait> traits) throws SQLException {
		Matter matter = Matter.valueOf(row.getString("one"));
		DateRange days = DateRange.parse(row.getString("during"));
		@Nullable String text = row.getString("name");
		@Nullable BigDecimal amount = (text != null) ? new BigDecimal(text) : null;
		for (String code : row.getString("other").split(",", -1)) {
			traits.accept(new Trait(matter, code, days, amount));
		}
	}

}
