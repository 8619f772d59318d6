package tongxing.registry.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import tongxing.kernel.NotFound;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.StudentNumber;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;
import tongxing.registry.phone.PhoneDetails;
import tongxing.registry.status.Criteria;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a child's file by two statements however much is in it. Whoever may not see the
 * child finds none; every opening leaves a row in the audit.
 */
@Service
@Transactional
public class ChildFiles {

	private final JdbcClient database;

	private final JsonMapper json;

	private final Seals seals;

	private final ApplicationEventPublisher events;

	ChildFiles(JdbcClient database, JsonMapper json, Seals seals, ApplicationEventPublisher events) {
		this.database = database;
		this.json = json;
		this.seals = seals;
		this.events = events;
	}

	/**
	 * Opens the file to be read on a page.
	 */
	public ChildFile read(ChildId id, AccountId me, LocalDate today) {
		return open(id, me, today, "CHILD_FILE_READ");
	}

	/**
	 * Opens the file for its contact card.
	 * @param whole whether the numbers are shown whole, to be printed
	 */
	public ChildFile card(ChildId id, AccountId me, LocalDate today, boolean whole) {
		return whole ? open(id, me, today, "CONTACT_CARD_PRINTED", this.seals::open)
				: open(id, me, today, "CONTACT_CARD_READ");
	}

	/**
	 * Opens the file for a form that changes it.
	 */
	public ChildFile edit(ChildId id, AccountId me, LocalDate today) {
		return open(id, me, today, "CHILD_FORM_READ");
	}

	private ChildFile open(ChildId id, AccountId me, LocalDate today, String action) {
		return open(id, me, today, action, this.seals::maskedPhone);
	}

	private ChildFile open(ChildId id, AccountId me, LocalDate today, String action, Function<byte[], String> phones) {
		List<ChildFile.Contact> contacts = contacts(id, today, phones);
		ChildFile file = this.database.sql(FileStatements.FILE)
			.param("child", id.value())
			.param("me", me.value())
			.param("today", today)
			.query((row, number) -> file(row, contacts))
			.optional()
			.orElseThrow(() -> new NotFound("child"));
		this.events.publishEvent(ChildChanged.of(action, id));
		return file;
	}

	private ChildFile file(ResultSet row, List<ChildFile.Contact> contacts) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		byte[] resident = row.getBytes("resident_id");
		byte[] student = row.getBytes("student_no");
		ChildFile.Person person = new ChildFile.Person(new ChildId(id), row.getInt("version"), row.getString("name"),
				row.getString("former_name"), row.getString("pinyin"), row.getString("sex"), day(row, "birth_date"),
				(resident != null) ? new ResidentId(this.seals.open(resident)).masked() : null,
				row.getString("no_resident_id"),
				(student != null) ? new StudentNumber(this.seals.open(student)).masked() : null,
				row.getString("ethnicity"), row.getObject("boarding", Boolean.class), row.getString("note"));
		ChildFile.Place place = new ChildFile.Place(row.getObject("class_id", UUID.class),
				row.getString("display_name"), day(row, "since"), day(row, "left_on"), row.getString("exit"),
				row.getString("destination"), row.getObject("household_id", UUID.class),
				row.getInt("household_version"), row.getString("address"), row.getString("village"),
				row.getString("household_note"));
		return new ChildFile(person, place, list(row, "siblings", ChildFile.Sibling[].class),
				list(row, "levels", ChildFile.Level[].class), list(row, "observations", ChildFile.Observed[].class),
				list(row, "cares", ChildFile.Care[].class), list(row, "parents", ChildFile.Parent[].class), contacts,
				Criteria.ofColumn(row.getString("criterion")),
				this.json.readValue(row.getString("traits"), ChildTraits.class));
	}

	private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
		String text = row.getString(column);
		return (text == null) ? List.of() : List.of(this.json.readValue(text, type));
	}

	private List<ChildFile.Contact> contacts(ChildId id, LocalDate today, Function<byte[], String> phones) {
		List<ChildFile.Contact> contacts = new ArrayList<>();
		this.database.sql(FileStatements.CONTACTS).param("child", id.value()).param("today", today).query((row) -> {
			contacts.add(contact(row, phones));
		});
		return contacts;
	}

	static ChildFile.Contact contact(ResultSet row, Function<byte[], String> phones) throws SQLException {
		byte @Nullable [] number = row.getBytes("number");
		String kind = row.getString("kind");
		String status = row.getString("status");
		return new ChildFile.Contact(row.getObject("phone", UUID.class), row.getString("who"),
				Objects.requireNonNull(row.getObject("owner", UUID.class)), row.getString("name"),
				row.getString("relation"), row.getBoolean("cares"), (number != null) ? phones.apply(number) : null,
				(kind != null) ? PhoneDetails.Kind.valueOf(kind) : null,
				(status != null) ? PhoneDetails.Status.valueOf(status) : null, day(row, "verified_on"),
				row.getString("note"), row.getString("place"), row.getInt("version"));
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
