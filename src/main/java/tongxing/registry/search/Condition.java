package tongxing.registry.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.NameReading;
import tongxing.kernel.person.PhoneNumber;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.StudentNumber;
import tongxing.registry.CareLevel;
import tongxing.registry.Seals;

/**
 * A query as SQL on <code>child c</code>, its parameters apart.
 */
final class Condition {

	private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\s'’]+");

	private static final Pattern NUMBER = Pattern.compile("[+\\d][\\d\\s-]*[xX]?");

	private static final int TAIL = 4;

	/**
	 * Whether child c boards today, as <code>ChildFacts.boardsOn</code> says: by the days
	 * where they are known, else by the register.
	 */
	static final String BOARDS = "coalesce((select bool_or(b.during @> :today) from boarding b where b.child_id = c.id), c.boarding)";

	private final List<String> parts = new ArrayList<>();

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	Condition(ChildQuery query, Seals seals) {
		text(query.text().strip(), seals);
		if (!query.village().isBlank()) {
			add("exists (select from household h where h.id = c.household_id and (h.village like :village or h.address like :village))",
					"village", "%" + escaped(query.village().strip()) + "%");
		}
		if (query.level() == CareLevel.UNIVERSAL) {
			this.parts.add(
					"not exists (select from care_level l where l.child_id = c.id and l.during @> :today and l.level <> 'UNIVERSAL')");
		}
		else if (query.level() != null) {
			add("exists (select from care_level l where l.child_id = c.id and l.during @> :today and l.level = :level)",
					"level", query.level().name());
		}
		if (query.boarding() != null) {
			add(BOARDS + " = :boarding", "boarding", query.boarding());
		}
		if (query.among() != null) {
			add("c.id = any(:among)", "among", query.among().toArray(UUID[]::new));
		}
	}

	private void text(String text, Seals seals) {
		if (text.isEmpty()) {
			return;
		}
		if (NUMBER.matcher(text).matches()) {
			number(text.replaceAll("[\\s-]", ""), seals);
		}
		else if (LATIN.matcher(text).matches()) {
			String letters = NameReading.of(text).pinyin().split(" ", 2)[0];
			this.parameters.put("pinyin", letters + "%");
			this.parameters.put("pinyinInside", "% " + letters + "%");
			this.parameters.put("folded", "%" + escaped(NameReading.fold(text)) + "%");
			this.parts.add("(c.pinyin like :pinyin or c.pinyin like :pinyinInside or c.initials like :pinyin "
					+ "or c.initials like :pinyinInside or c.folded_name like :folded)");
		}
		else {
			this.parameters.put("folded", "%" + escaped(NameReading.fold(text)) + "%");
			this.parameters.put("place", "%" + escaped(text) + "%");
			this.parts.add("(c.folded_name like :folded or c.household_id in "
					+ "(select h.id from household h where h.village like :place or h.address like :place))");
		}
	}

	private void number(String digits, Seals seals) {
		List<String> any = new ArrayList<>();
		if (digits.length() == TAIL) {
			any.add("c.resident_id_tail = :idTail");
			this.parameters.put("idTail", seals.residentIdTail(digits));
			any.add("c.id in " + owners("p.tail = :phoneTail"));
			this.parameters.put("phoneTail", seals.phoneTail(digits));
		}
		PhoneNumber.parse(digits).ifPresent((phone) -> {
			any.add("c.id in " + owners("p.print = :phone"));
			this.parameters.put("phone", seals.phonePrint(digits));
		});
		ResidentId.parse(digits).ifPresent((id) -> {
			any.add("c.resident_id_print = :residentId");
			this.parameters.put("residentId", seals.residentIdPrint(id));
		});
		StudentNumber.parse(digits).ifPresent((student) -> {
			any.add("c.student_no_print = :student");
			this.parameters.put("student", seals.studentNumberPrint(student));
		});
		this.parts.add(any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")");
	}

	private static String owners(String condition) {
		return "(select p.child_id from contact_point p where p.child_id is not null and " + condition
				+ " union select a.child_id from contact_point p join parentage a on a.parent_id = p.parent_id where "
				+ condition + " union select a.child_id from contact_point p join care_arrangement a "
				+ "on a.carer_id = p.carer_id where " + condition + ")";
	}

	private void add(String part, String name, Object value) {
		this.parts.add(part);
		this.parameters.put(name, value);
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/**
	 * The parts, each with <code>and</code> in front.
	 */
	String sql() {
		StringBuilder sql = new StringBuilder();
		this.parts.forEach((part) -> sql.append("\n and ").append(part));
		return sql.toString();
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
