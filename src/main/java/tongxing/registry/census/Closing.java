package tongxing.registry.census;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tongxing.calendar.Terms;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Roll;
import tongxing.registry.Rolls;
import tongxing.registry.census.FrozenChild.Presence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Derives what a census found of each child on its day, and freezes it.
 */
@Component
class Closing {

	private final JdbcClient database;

	private final Rolls rolls;

	private final Terms terms;

	private final JsonMapper json;

	Closing(JdbcClient database, Rolls rolls, Terms terms, JsonMapper json) {
		this.database = database;
		this.rolls = rolls;
		this.terms = terms;
		this.json = json;
	}

	/**
	 * What is derived as it is entered now.
	 */
	List<FrozenChild> derive(Census census) {
		Set<ChildId> before = before(census);
		Roll roll = this.rolls.rollOfSchool(new DateRange(census.day(), census.day()), census.day());
		List<ChildFacts> here = roll.children();
		Set<ChildId> present = here.stream().map(ChildFacts::id).collect(Collectors.toSet());
		List<ChildFacts> gone = this.rolls.facts(before.stream().filter((child) -> !present.contains(child)).toList());
		return Stream
			.concat(here.stream()
				.map((child) -> FrozenChild.of(child, census.day(), roll.local(),
						before.contains(child.id()) ? Presence.STAYED : Presence.CAME)),
					gone.stream().map((child) -> FrozenChild.of(child, census.day(), roll.local(), Presence.LEFT)))
			.toList();
	}

	/**
	 * Who was in the census before; if there was none, on the register on the term's
	 * first day.
	 */
	private Set<ChildId> before(Census census) {
		List<UUID> found = this.database.sql("""
				select r.child_id from census_result r where r.presence <> 'LEFT' and r.census_id = (
				  select u.id from census u where u.day < ? and u.closed_on is not null order by u.day desc limit 1)
				""").param(census.day()).query(UUID.class).list();
		if (!found.isEmpty()) {
			return found.stream().map(ChildId::new).collect(Collectors.toSet());
		}
		LocalDate first = this.terms.get(census.term()).firstDay();
		LocalDate day = first.isBefore(census.day()) ? first : census.day();
		return Set.copyOf(this.rolls.ofSchool(new DateRange(day, day)));
	}

	/**
	 * Writes what is derived now for good, by two statements, and gives its hash.
	 */
	String freeze(Census census) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		derive(census).forEach((child) -> rows.add(row(census.id(), child)));
		String written = this.json.writeValueAsString(rows);
		this.database.sql("""
				insert into census_result select * from json_populate_recordset(null::census_result, :rows::json)
				""").param("rows", written).update();
		this.database.sql("""
				insert into census_sheet select * from json_populate_recordset(null::census_sheet, :rows::json)
				""").param("rows", written).update();
		return CensusSeal.of(this.database, census.id());
	}

	private static Map<String, @Nullable Object> row(UUID census, FrozenChild child) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("census_id", census);
		row.put("child_id", child.child());
		row.put("presence", child.presence());
		row.put("class_id", child.schoolClass());
		row.put("class_name", child.className());
		row.put("sex", child.sex());
		row.put("age", child.age());
		List<String> columns = List.of("state_council", "student_register", "local");
		for (int i = 0; i < columns.size(); i++) {
			row.put(columns.get(i), child.statuses().get(i).type());
			row.put(columns.get(i) + "_why", child.statuses().get(i).reason());
		}
		row.put("carer", child.carer());
		row.put("level", child.level());
		row.put("answer", child.answer());
		row.put("study", child.ratings().study());
		row.put("life", child.ratings().life());
		row.put("mind", child.ratings().mind());
		row.put("safety", child.ratings().safety());
		row.put("health", child.ratings().health());
		row.put("boards", child.sheet().boards());
		row.put("care_grade", child.sheet().careGrade());
		return row;
	}

}
