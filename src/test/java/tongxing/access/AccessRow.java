package tongxing.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the access matrix: what each role is answered.
 */
record AccessRow(int line, String method, String path, String scope, Map<String, Integer> expected, String with) {

	static final List<String> ROLES = List.of("ADMIN", "PRINCIPAL", "CARE_LEAD", "TEACHER", "COUNSELLOR", "NOBODY");

	String endpoint() {
		return this.method + " " + this.path;
	}

	boolean hasVariables() {
		return this.path.contains("{");
	}

	static List<AccessRow> read(String csv) {
		List<AccessRow> rows = new ArrayList<>();
		int number = 0;
		for (String line : csv.split("\n", -1)) {
			number++;
			if (line.isBlank() || line.startsWith("#") || line.startsWith("method,")) {
				continue;
			}
			String[] cells = line.strip().split(",", 10);
			if (cells.length < 9) {
				throw new IllegalArgumentException("Line " + number + " has too few cells: " + line);
			}
			Map<String, Integer> expected = new LinkedHashMap<>();
			for (int i = 0; i < ROLES.size(); i++) {
				expected.put(ROLES.get(i), Integer.valueOf(cells[3 + i].strip()));
			}
			rows.add(new AccessRow(number, cells[0].strip(), cells[1].strip(), cells[2].strip(), expected,
					(cells.length > 9) ? cells[9].strip() : ""));
		}
		return rows;
	}

}
