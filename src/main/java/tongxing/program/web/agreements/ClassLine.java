package tongxing.program.web.agreements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tongxing.program.agreement.AgreementRow;
import tongxing.program.agreement.Party;
import tongxing.registry.SchoolClassId;

/**
 * How the agreements of a class stand.
 *
 * @param children whom the reader may see
 * @param made how many of them have an agreement
 * @param signed how many of those all have signed
 * @param missing how many each party has still to sign
 */
record ClassLine(SchoolClassId id, String name, int children, int made, int signed, Map<Party, Integer> missing) {

	/**
	 * The classes of the children, in their order.
	 */
	static List<ClassLine> of(List<AgreementRow> rows) {
		Map<SchoolClassId, List<AgreementRow>> classes = new LinkedHashMap<>();
		rows.forEach((row) -> classes.computeIfAbsent(row.schoolClass(), (id) -> new ArrayList<>()).add(row));
		return classes.values().stream().map(ClassLine::ofClass).toList();
	}

	private static ClassLine ofClass(List<AgreementRow> rows) {
		Map<Party, Integer> missing = new EnumMap<>(Party.class);
		for (Party party : Party.values()) {
			missing.put(party, (int) rows.stream().filter((row) -> row.lacks(party)).count());
		}
		return new ClassLine(rows.get(0).schoolClass(), rows.get(0).className(), rows.size(),
				(int) rows.stream().filter((row) -> row.agreement() != null).count(),
				(int) rows.stream().filter(AgreementRow::isComplete).count(), missing);
	}

}
