package tongxing.registry.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.PhoneNumber;

/**
 * A roster as plain maps and lists, in the shape in which it is printed and compared:
 * what the file does not say is left out.
 */
public class RosterReport {

	private final Function<RosterIssue, String> explanations;

	/**
	 * Creates a report.
	 * @param explanations the sentence that explains an issue
	 */
	public RosterReport(Function<RosterIssue, String> explanations) {
		this.explanations = explanations;
	}

	public Map<String, Object> of(Roster roster) {
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("outcome", "ACCEPT");
		report.put("asOf", roster.asOf().toString());
		report.put("sheets", roster.sheets().stream().map(RosterReport::sheet).toList());
		report.put("rows_read", roster.rowsRead());
		report.put("children_count", roster.children().size());
		report.put("children", roster.children().stream().map(RosterReport::child).toList());
		report.put("issues", roster.issues().stream().map(this::issue).toList());
		return report;
	}

	/** What is printed for a file of which nothing can be imported. */
	public Map<String, Object> refused(LocalDate asOf, String reason) {
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("outcome", "REFUSE");
		report.put("refusal", reason);
		report.put("asOf", asOf.toString());
		report.put("rows_read", 0);
		report.put("children_count", 0);
		report.put("children", List.of());
		report.put("issues", List.of());
		return report;
	}

	private static Map<String, Object> sheet(RosterSheet sheet) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", sheet.name());
		map.put("role", sheet.role().name() + (sheet.hidden() ? " (hidden)" : ""));
		map.put("childRows", sheet.childRows());
		if (!sheet.headerRows().isEmpty()) {
			map.put("headerRows", sheet.headerRows());
		}
		return map;
	}

	private static Map<String, Object> child(RosterChild child) {
		Map<String, Object> map = new LinkedHashMap<>();
		List<Map<String, Object>> sources = new ArrayList<>();
		for (Source source : child.sources()) {
			Map<String, Object> place = new LinkedHashMap<>();
			place.put("sheet", source.sheet());
			place.put("row", source.row());
			sources.add(place);
		}
		map.put("source", sources);
		put(map, "name", child.name());
		put(map, "sex", (child.sex() != null) ? child.sex().word() : null);
		put(map, "birthDate", text(child.birthDate()));
		put(map, "residentId", (child.residentId() != null) ? child.residentId().value() : null);
		put(map, "studentNo", (child.studentNo() != null) ? child.studentNo().value() : null);
		put(map, "ethnicity", (child.ethnicity() != null) ? child.ethnicity().fullName() : null);
		put(map, "stage", (child.placement().stage() != null) ? child.placement().stage().name() : null);
		put(map, "grade", child.placement().grade());
		put(map, "class", child.placement().classNumber());
		put(map, "address", child.address());
		put(map, "boarding", child.boarding());
		put(map, "leftBehindType", (child.leftBehind() != null) ? child.leftBehind().name() : null);
		put(map, "father", parent(child.father()));
		put(map, "mother", parent(child.mother()));
		put(map, "guardian", guardian(child.guardian()));
		put(map, "mentor", child.mentor());
		put(map, "notes", child.notes());
		return map;
	}

	private static @Nullable Map<String, Object> parent(RosterParent parent) {
		if (parent.isNone()) {
			return null;
		}
		Map<String, Object> map = new LinkedHashMap<>();
		put(map, "name", parent.name());
		put(map, "workPlace", parent.workPlace());
		put(map, "status", (parent.status() != null) ? parent.status().name() : null);
		put(map, "phones", phones(parent.phones()));
		put(map, "residentId", (parent.residentId() != null) ? parent.residentId().value() : null);
		return map;
	}

	private static @Nullable Map<String, Object> guardian(RosterGuardian guardian) {
		if (guardian.isNone()) {
			return null;
		}
		Map<String, Object> map = new LinkedHashMap<>();
		put(map, "name", guardian.name());
		put(map, "relation", (guardian.relation() != null) ? guardian.relation().word() : null);
		put(map, "age", guardian.age());
		put(map, "health", guardian.health());
		put(map, "occupation", guardian.occupation());
		put(map, "phones", phones(guardian.phones()));
		return map;
	}

	private Map<String, Object> issue(RosterIssue issue) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("sheet", issue.sheet());
		map.put("row", issue.row());
		map.put("field", issue.field());
		map.put("level", issue.level().name());
		map.put("why", this.explanations.apply(issue));
		map.put("code", issue.code());
		put(map, "before", issue.before().isEmpty() ? null : issue.before());
		put(map, "after", issue.after().isEmpty() ? null : issue.after());
		return map;
	}

	private static @Nullable List<String> phones(List<PhoneNumber> phones) {
		return phones.isEmpty() ? null : phones.stream().map(PhoneNumber::normalised).toList();
	}

	private static @Nullable String text(@Nullable LocalDate date) {
		return (date != null) ? date.toString() : null;
	}

	private static void put(Map<String, Object> map, String key, @Nullable Object value) {
		if (value != null) {
			map.put(key, value);
		}
	}

}
