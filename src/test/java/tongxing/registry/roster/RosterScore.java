package tongxing.registry.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares what was read from a roster with what a careful clerk would enter, field by
 * field.
 */
class RosterScore {

	private static final Set<String> NEVER_INVENTED = Set.of("residentId", "studentNo", "birthDate", "phones");

	int rows;

	int lost;

	int invented;

	int fields;

	int correct;

	int inventedValues;

	int grave;

	int issuesExpected;

	int issuesFound;

	final List<String> faults = new ArrayList<>();

	RosterScore compare(Map<String, Object> expected, Map<String, Object> actual) {
		this.rows = (int) expected.get("rows_read");
		if (!expected.get("rows_read").equals(actual.get("rows_read"))) {
			this.faults.add("rows_read " + expected.get("rows_read") + " but " + actual.get("rows_read"));
		}
		List<Map<String, Object>> read = new ArrayList<>(maps(actual, "children"));
		for (Map<String, Object> child : maps(expected, "children")) {
			Map<String, Object> match = read.stream()
				.filter((one) -> new HashSet<>(maps(one, "source")).equals(new HashSet<>(maps(child, "source"))))
				.findFirst()
				.orElse(null);
			if (match == null) {
				this.lost++;
				this.faults.add("lost " + child.get("source") + " " + child.get("name"));
				continue;
			}
			read.remove(match);
			compareChild(child, match);
		}
		this.invented = read.size();
		read.forEach((one) -> this.faults.add("invented " + one.get("source") + " " + one.get("name")));
		compareIssues(maps(expected, "issues"), maps(actual, "issues"));
		return this;
	}

	private void compareChild(Map<String, Object> expected, Map<String, Object> actual) {
		Map<String, Object> wanted = leaves(expected, "");
		Map<String, Object> got = leaves(actual, "");
		Map<String, List<Object>> alternatives = alternatives(expected);
		for (Map.Entry<String, Object> field : wanted.entrySet()) {
			Object value = got.get(field.getKey());
			List<Object> allowed = alternatives.getOrDefault(field.getKey(), List.of());
			boolean right = isRight(field.getKey(), field.getValue(), value)
					|| allowed.stream().anyMatch((other) -> isRight(field.getKey(), other, value));
			if (field.getValue() != null) {
				this.fields++;
				this.correct += right ? 1 : 0;
			}
			else if (!right) {
				invented(field.getKey());
			}
			if (!right) {
				this.faults
					.add(expected.get("source") + " " + field.getKey() + ": " + field.getValue() + " but " + value);
			}
		}
		for (Map.Entry<String, Object> field : got.entrySet()) {
			if (!wanted.containsKey(field.getKey()) && field.getValue() != null) {
				invented(field.getKey());
				this.faults.add(expected.get("source") + " invented " + field.getKey() + ": " + field.getValue());
			}
		}
	}

	private void invented(String field) {
		this.inventedValues++;
		String last = field.substring(field.lastIndexOf('.') + 1);
		this.grave += NEVER_INVENTED.contains(last) ? 1 : 0;
	}

	private void compareIssues(List<Map<String, Object>> expected, List<Map<String, Object>> actual) {
		for (Map<String, Object> issue : expected) {
			this.issuesExpected++;
			boolean found = actual.stream()
				.anyMatch((one) -> Objects.equals(one.get("sheet"), issue.get("sheet"))
						&& Objects.equals(one.get("row"), issue.get("row")) && first(one).equals(first(issue)));
			this.issuesFound += found ? 1 : 0;
			if (!found) {
				this.faults.add("unreported " + issue);
			}
		}
	}

	private static String first(Map<String, Object> issue) {
		String field = String.valueOf(issue.get("field"));
		return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
	}

	private static boolean isRight(String field, Object expected, Object actual) {
		if (expected == null || actual == null) {
			return expected == actual;
		}
		if (expected instanceof List<?> list) {
			return actual instanceof List<?> other && new HashSet<>(list).equals(new HashSet<>(other));
		}
		String wanted = plain(expected);
		String got = plain(actual);
		return field.equals("notes") ? got.contains(wanted) : got.equals(wanted);
	}

	private static String plain(Object value) {
		return Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
	}

	private static Map<String, Object> leaves(Map<String, Object> map, String prefix) {
		Map<String, Object> leaves = new LinkedHashMap<>();
		for (Map.Entry<String, Object> entry : map.entrySet()) {
			if (Set.of("source", "alternatives", "guardianGroup").contains(entry.getKey())) {
				continue;
			}
			if (entry.getValue() instanceof Map<?, ?> inner) {
				leaves.putAll(leaves(cast(inner), prefix + entry.getKey() + "."));
			}
			else {
				leaves.put(prefix + entry.getKey(), entry.getValue());
			}
		}
		return leaves;
	}

	private static Map<String, List<Object>> alternatives(Map<String, Object> child) {
		Map<String, List<Object>> all = new LinkedHashMap<>();
		if (child.get("alternatives") instanceof Map<?, ?> map) {
			map.forEach((field, values) -> all.put(String.valueOf(field), new ArrayList<>((List<?>) values)));
		}
		return all;
	}

	static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
		List<Map<String, Object>> maps = new ArrayList<>();
		if (map.get(key) instanceof List<?> list) {
			list.forEach((one) -> maps.add(cast((Map<?, ?>) one)));
		}
		return maps;
	}

	private static Map<String, Object> cast(Map<?, ?> map) {
		Map<String, Object> typed = new LinkedHashMap<>();
		map.forEach((key, value) -> typed.put(String.valueOf(key), value));
		return typed;
	}

}
