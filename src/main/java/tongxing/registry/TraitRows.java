package tongxing.registry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts.Matter;
import tongxing.registry.ChildFacts.Trait;

/**
 * The part of the statement about children that reads what held of them on some days, and
 * its rows.
 */
final class TraitRows {

	/** Answers of one day come in one row, their purposes side by side. */
	static final String SQL = """
			union all
			select 'TRAIT', child_id, during::text, matter, code, null, amount::text, null, false, lower(during)
			  from (select child_id, during, 'HARDSHIP' as matter, kind as code, null::numeric as amount from hardship
			        union all select child_id, during, 'AID', kind, amount from subsidy
			        union all select child_id, during, 'BOARDING', '', null from boarding
			        union all select child_id, during, answer, string_agg(purpose, ','), null from consent
			                   where child_id = any((select ids from asked)::uuid[]) group by child_id, during, answer
			        union all select child_id, daterange(observed_on, ended_on), 'NOMINAL', '', null
			                    from observation where ended_on is null or ended_on > observed_on
			        union all select child_id, daterange(greatest(lower(during), notice_on), upper(during)), 'NOTICE', '', null
			                    from care_arrangement
			                   where notice_on is not null and (upper_inf(during) or notice_on < upper(during))
			        union all select child_id, during, 'CARE_GRADE', 'POOR', null from care_arrangement where not capacity_ok
			        union all select child_id, daterange(graded_on, lead(graded_on) over (partition by child_id order by graded_on)),
			                         'CARE_GRADE', grade, null
			                    from care_grade where child_id = any((select ids from asked)::uuid[])) trait
			 where child_id = any((select ids from asked)::uuid[])
			""";

	private TraitRows() {
	}

	static void read(ResultSet row, Consumer<Trait> traits) throws SQLException {
		Matter matter = Matter.valueOf(row.getString("one"));
		DateRange days = DateRange.parse(row.getString("during"));
		@Nullable String text = row.getString("name");
		@Nullable BigDecimal amount = (text != null) ? new BigDecimal(text) : null;
		for (String code : row.getString("other").split(",", -1)) {
			traits.accept(new Trait(matter, code, days, amount));
		}
	}

}
