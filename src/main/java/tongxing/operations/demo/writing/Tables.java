package tongxing.operations.demo.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tongxing.kernel.DateRange;

/**
 * Gathers rows and writes them by <code>COPY</code>, table after table in the order in
 * which they refer to each other.
 */
public final class Tables {

	/** Characters gathered before they are written. */
	private static final int FULL = 8_000_000;

	private static final Map<String, String> COLUMNS = columns();

	private final Map<String, StringBuilder> rows = new LinkedHashMap<>();

	private final Connection connection;

	private long written;

	private int gathered;

	public Tables(Connection connection) {
		this.connection = connection;
		COLUMNS.keySet().forEach((table) -> this.rows.put(table, new StringBuilder()));
	}

	/** Adds a row; the values stand in the order of the table's columns. */
	public void add(String table, @Nullable Object... values) {
		StringBuilder text = this.rows.get(table);
		if (text == null) {
			throw new IllegalArgumentException(table);
		}
		int before = text.length();
		for (int i = 0; i < values.length; i++) {
			if (i > 0) {
				text.append('\t');
			}
			append(text, values[i]);
		}
		text.append('\n');
		this.written++;
		this.gathered += text.length() - before;
	}

	/**
	 * Writes what was gathered once it is much. To be called where nothing half is
	 * gathered.
	 */
	public void writeWhenFull() {
		if (this.gathered > FULL) {
			write();
		}
	}

	public void write() {
		try {
			CopyManager copy = this.connection.unwrap(PGConnection.class).getCopyAPI();
			for (Map.Entry<String, StringBuilder> table : this.rows.entrySet()) {
				StringBuilder text = table.getValue();
				if (text.length() > 0) {
					String name = table.getKey();
					byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
					copy.copyIn("copy " + name + " (" + COLUMNS.get(name) + ") from stdin",
							new java.io.ByteArrayInputStream(bytes));
					text.setLength(0);
				}
			}
			this.gathered = 0;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The demo school does not fit the database", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Changes rows that are written, by one statement with a day as its only parameter.
	 */
	public void change(String sql, LocalDate day) {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setObject(1, day);
			statement.executeUpdate();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The demo school does not fit the database", ex);
		}
	}

	/** Rows added so far. */
	public long written() {
		return this.written;
	}

	private static void append(StringBuilder text, @Nullable Object value) {
		if (value == null) {
			text.append("\\N");
		}
		else if (value instanceof byte[] bytes) {
			text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
		}
		else if (value instanceof DateRange range) {
			text.append(range.toSql());
		}
		else {
			String plain = value.toString();
			for (int i = 0; i < plain.length(); i++) {
				char letter = plain.charAt(i);
				switch (letter) {
					case '\\' -> text.append("\\\\");
					case '\t' -> text.append("\\t");
					case '\n' -> text.append("\\n");
					case '\r' -> text.append("\\r");
					default -> text.append(letter);
				}
			}
		}
	}

	private static void care(Map<String, String> columns) {
		columns.put("care_record",
				"id, kind, happened_on, place, channel, outcome, attempt_reason, planned, met_who, met_relation, narrative, "
						+ "details, household_id, author_id, recorded_on, recorded_at, facts");
		columns.put("care_participant", "record_id, child_id, happened_on, kind, household_id, note, ratings, role");
		columns.put("care_helper", "record_id, helper_id");
		columns.put("care_restricted", "record_id, content");
		columns.put("follow_up",
				"id, record_id, child_id, what, owner_id, due_on, opened_on, closed_on, closed_how, close_note, "
						+ "closing_record_id, closed_by");
	}

	private static void census(Map<String, String> columns) {
		columns.put("census", "id, term_id, day, opened_by, opened_on");
		columns.put("census_entry",
				"census_id, child_id, answer, study, life, mind, safety, health, evidence, answered_by, answered_on");
		columns.put("census_result",
				"census_id, child_id, presence, class_id, class_name, sex, age, state_council, state_council_why, "
						+ "student_register, student_register_why, local, local_why, carer, level, answer, study, life, mind, "
						+ "safety, health");
		columns.put("census_sheet", "census_id, child_id, boards, care_grade");
	}

	private static Map<String, String> columns() {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("school", "id, name, stages, created_at");
		columns.put("term", "id, school_year, number, teaching, start_phase, mid_phase, end_phase");
		columns.put("holiday", "during, name");
		columns.put("account", "id, staff_number, name, pinyin, password_hash, created_at");
		columns.put("account_role", "account_id, role");
		columns.put("helper", "id, account_id, name, pinyin, kind, phone, note");
		columns.put("school_class", "id, school_year, stage, grade, number, display_name");
		columns.put("homeroom", "class_id, account_id, during");
		columns.put("household", "id, address, village");
		columns.put("child",
				"id, household_id, name, pinyin, initials, folded_name, sex, birth_date, resident_id, resident_id_print, "
						+ "resident_id_tail, no_resident_id, student_no, student_no_print, ethnicity, boarding, registered_on");
		columns.put("enrolment", "child_id, class_id, during, entry, exit, destination");
		columns.put("parent", "id, name, status, capable, resident_id, occupation");
		columns.put("parentage", "child_id, parent_id, role");
		columns.put("absence", "parent_id, during, place, employer, expected_return");
		columns.put("carer", "id, household_id, name, birth_year, health");
		columns.put("care_arrangement",
				"child_id, during, kind, parent_id, carer_id, relation, notice_on, capacity_checked_on, capacity_ok, child_heard_on");
		columns.put("contact_point",
				"id, child_id, parent_id, carer_id, number, print, tail, status, verified_on, call_order");
		columns.put("care_level", "child_id, during, level, reason, decided_by");
		traits(columns);
		columns.put("pairing",
				"id, child_id, helper_id, role, is_primary, during, close_reason, gap_reason, successor_id");
		columns.put("hand_over",
				"pairing_id, strengths, what_works, open_items, readers, written_by, written_at, acknowledged_by, acknowledged_at");
		care(columns);
		census(columns);
		return columns;
	}

	private static void traits(Map<String, String> columns) {
		columns.put("hardship", "id, child_id, kind, during, other, reason, decided_by");
		columns.put("subsidy", "id, child_id, kind, during, amount, period, recorded_by");
		columns.put("consent", "id, child_id, purpose, answer, during, relation, how, recorded_by");
		columns.put("emergency_note", "id, allergies, health, pick_up");
		columns.put("boarding", "child_id, during");
		columns.put("particulars", "id, registered, registered_at, income, health, disability, illness, elders");
		columns.put("care_grade", "child_id, graded_on, grade, graded_by");
		columns.put("observation", "id, child_id, kind, observed_on, reason, observer");
	}

}
