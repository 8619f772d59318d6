package tongxing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Set;
import java.util.EnumSet;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TestDatabase;
import tongxing.jobs.JobKind;
import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.Vault;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;
import tongxing.registry.intake.BatchId;
import tongxing.registry.intake.RosterIntake;
import tongxing.staff.ActingAs;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;
import tongxing.staff.accounts.Delegations;
import tongxing.summaries.sheets.FieldSheets;
import tongxing.summaries.sheets.SheetKind;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The school of the access matrix: one member of staff of each role, a class the teacher
 * leads with a child in it, and a class and child that are not the teacher's. Path
 * variables of endpoints are looked up here by their name; add yours with {@link #both}.
 * The rows are there for all to see while the matrix is tried and gone afterwards: name
 * what you add in {@link #insert} order, it is deleted in reverse.
 */
class AccessFixture implements AutoCloseable {

	/**
	 * Stand only in what belongs to the other child; no teacher may ever read one of
	 * them.
	 */
	static final List<String> CANARIES = List.of("金丝雀", "jinsique", "黄鹂村", "13800009393");

	/**
	 * Restricted text, with the roles that may read it: its author's, counsellors and the
	 * principal. It is about the teacher's own child, so that only its being restricted
	 * keeps it from the others. The second is the word for what counselling was about.
	 */
	static final Map<String, Set<Role>> RESTRICTED = Map.of("翠鸟不说", EnumSet.of(Role.COUNSELLOR, Role.PRINCIPAL),
			"分离和丧失", EnumSet.of(Role.COUNSELLOR, Role.PRINCIPAL), "只给自己看",
			EnumSet.of(Role.TEACHER, Role.COUNSELLOR, Role.PRINCIPAL));

	/** What an unknown one of these looks like, where it is not a UUID. */
	private static final Map<String, String> FIXED = Map.of("term", "1991-1", "scope",
			"class:00000000-0000-4000-8000-000000000000");

	private final JdbcClient database;

	private final ApplicationContext context;

	private final Map<Role, StaffMember> members = new EnumMap<>(Role.class);

	private final List<Runnable> undo = new ArrayList<>();

	private final Map<String, String> own = new LinkedHashMap<>();

	private final Map<String, String> other = new LinkedHashMap<>();

	AccessFixture(ApplicationContext context) {
		this.context = context;
		this.database = context.getBean(JdbcClient.class);
		for (Role role : Role.values()) {
			StaffMember member = SignedIn.newMember(context, "矩阵" + role, role);
			this.members.put(role, member);
			goes("account", "id", member.id().value());
			goes("account_role", "account_id", member.id().value());
			goes("helper", "account_id", member.id().value());
			goes("board_note", "written_by", member.id().value());
		}
		both("account", member(Role.TEACHER).id(), member(Role.COUNSELLOR).id());
		both("delegation", delegation(Role.TEACHER, Role.CARE_LEAD), delegation(Role.COUNSELLOR, Role.CARE_LEAD));
		children();
		records();
		counselling();
		rosters();
		summaries();
		program();
		both("campaign", campaign("own"), campaign("other"));
		kinds();
		both("slot", slot("own", Role.TEACHER), slot("other", Role.COUNSELLOR));
		both("boardNote", boardNote(Role.TEACHER), boardNote(Role.COUNSELLOR));
		both("job", job(Role.TEACHER), job(Role.COUNSELLOR));
		both("backup", backup("tongxing-20200101-000001.zip"), backup("tongxing-20200101-000002.zip"));
	}

	private UUID boardNote(Role recipient) {
		return insert("board_note",
				"""
						insert into board_note (id, figure, definition, unit, value, scope, term, as_of, recipient_id, written_by,
						                        written_at)
						values (?, 'register.closing', 'figures.def.register.closing', 'CHILDREN', 1, 'class:00000000-0000-4000-8000-000000000000', '2026-1', ?, ?, ?, ?)
						""",
				TestClock.TODAY, member(recipient).id().value(), member(Role.PRINCIPAL).id().value(), TestClock.TODAY);
	}

	/** One that has made a file. */
	private UUID job(Role owner) {
		UUID id = insert("job",
				"""
						insert into job (id, kind, account_id, title, parameters, asked_at, completed_at, file_name, file_type, file_size)
						values (?, 'test.access', ?, 'jobs.title', '{}', ?, ?, 'x.txt', 'text/plain', 1)
						""",
				member(owner).id().value(), TestClock.TODAY, TestClock.TODAY);
		file("test-jobs", id.toString());
		return id;
	}

	/** What can be read of the file a kind of job makes for somebody, archives opened. */
	String made(String code, String parameters, Role role) {
		JobKind<?> kind = this.context.getBeansOfType(JobKind.class)
			.values()
			.stream()
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.orElseThrow();
		return this.context.getBean(ActingAs.class).as(member(role), () -> made(kind, parameters));
	}

	private static <P> String made(JobKind<P> kind, String parameters) {
		MadeFile file = new MadeFile();
		try {
			kind.run(file, JsonMapper.shared().readValue(parameters, kind.parameters()));
			return AnswerText.of(file.content());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String backup(String name) {
		file("test-backups", name);
		return name;
	}

	private void file(String folder, String name) {
		Path file = TestDatabase.files(folder).resolve(name);
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, "x");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.undo.add(() -> file.toFile().delete());
	}

	private void records() {
		for (String scope : List.of("own", "other")) {
			boolean mine = scope.equals("own");
			StaffMember author = member(mine ? Role.TEACHER : Role.COUNSELLOR);
			UUID child = UUID.fromString(value(scope, "/", "child"));
			UUID household = UUID.fromString(value(scope, "/", "household"));
			UUID record = insert("care_record",
					"""
							insert into care_record (id, kind, happened_on, channel, outcome, narrative, household_id, author_id,
							                         recorded_on, recorded_at)
							values (?, 'TALK', '2026-11-20', 'IN_PERSON', 'DONE', ?, ?, ?, '2026-11-20', now())
							""",
					mine ? "说了很多话" : CANARIES.get(0), household, author.id().value());
			this.database.sql("""
					insert into care_participant (record_id, child_id, happened_on, kind, household_id)
					values (?, ?, '2026-11-20', 'TALK', ?)
					""").params(record, child, household).update();
			goes("care_participant", "record_id", record);
			this.database.sql("insert into care_restricted (record_id, content) values (?, ?)")
				.params(record, this.context.getBean(Vault.class).seal(mine ? "只给自己看" : CANARIES.get(1)))
				.update();
			goes("care_restricted", "record_id", record);
			UUID promise = insert("follow_up", """
					insert into follow_up (id, record_id, child_id, what, owner_id, due_on, opened_on)
					values (?, ?, ?, ?, ?, '2026-12-01', '2026-11-20')
					""", record, child, mine ? "问台灯的事" : CANARIES.get(0), author.id().value());
			UUID opinion = insert("opinion", """
					insert into opinion (id, record_id, party, said, made_on, recorded_on)
					values (?, ?, 'GUARDIAN', ?, '2026-11-20', '2026-11-20')
					""", record, mine ? "希望周末也有人辅导" : CANARIES.get(0));
			Map<String, String> into = mine ? this.own : this.other;
			into.put("opinion", opinion.toString());
			into.put("record", record.toString());
			into.put("followUp", promise.toString());
		}
	}

	/**
	 * Records that have pages of their own: one with a photo, a plan with its approval;
	 * taught as <code>photos.record</code> and <code>approval.record</code>. An incident
	 * could never be removed again.
	 */
	private void kinds() {
		Vault vault = this.context.getBean(Vault.class);
		for (String scope : List.of("own", "other")) {
			Map<String, String> into = scope.equals("own") ? this.own : this.other;
			UUID note = record(scope, "GROWTH_NOTE", "{}");
			UUID photo = insert("care_photo", """
					insert into care_photo (id, record_id, content, thumbnail, width, height, added_by, added_on)
					values (?, ?, ?, ?, 4, 3, ?, '2026-11-20')
					""", note, vault.seal("x"), vault.seal("x"), member(Role.CARE_LEAD).id().value());
			into.put("photos.record", note.toString());
			into.put("photo", photo.toString());
			into.put("approval.record", record(scope, "CARE_PLAN", """
					{"goals":"%s","measures":"每周二辅导","responsible":"帮扶教师","reviewOn":"2026-12-20"}"""
				.formatted(scope.equals("own") ? "按时完成作业" : CANARIES.get(0))).toString());
		}
	}

	private UUID record(String scope, String kind, String details) {
		UUID household = UUID.fromString(value(scope, "/", "household"));
		UUID record = insert("care_record",
				"""
						insert into care_record (id, kind, happened_on, channel, outcome, details, household_id, author_id, recorded_on,
						                         recorded_at)
						values (?, ?, '2026-11-20', 'IN_PERSON', 'DONE', ?::jsonb, ?, ?, '2026-11-20', now())
						""",
				kind, details, household, member(scope.equals("own") ? Role.TEACHER : Role.COUNSELLOR).id().value());
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				values (?, ?::uuid, '2026-11-20', ?, ?)
				""").params(record, value(scope, "/", "child"), kind, household).update();
		goes("care_participant", "record_id", record);
		return record;
	}

	/** A group of the rota that meets on Mondays, with one child. */
	private UUID slot(String scope, Role tutor) {
		UUID slot = insert("rota_slot",
				"""
						insert into rota_slot (id, weekday, starts_at, minutes, subject, tutor_id, during, recorded_on, recorded_by)
						values (?, 1, '16:30', 40, 'HOMEWORK', ?, '[2026-11-01,)', '2026-11-01', ?)
						""",
				member(tutor).id().value(), member(tutor).id().value());
		this.database.sql("insert into rota_child (slot_id, child_id) values (?, ?::uuid)")
			.params(slot, value(scope, "/", "child"))
			.update();
		goes("rota_child", "slot_id", slot);
		return slot;
	}

	/** A campaign of a class with one item. */
	private UUID campaign(String scope) {
		UUID campaign = insert("campaign", """
				insert into campaign (id, title, during, class_id, recorded_on, recorded_by)
				values (?, '七个一', '[2026-11-01,2026-12-01)', ?::uuid, '2026-11-01', ?)
				""", value(scope, "/", "class"), member(Role.CARE_LEAD).id().value());
		insert("campaign_item",
				"insert into campaign_item (id, campaign_id, place, name, per) values (?, ?, 1, '写信', 'CHILD')",
				campaign);
		return campaign;
	}

	/**
	 * One of everything that belongs to the school, and an agreement about each child.
	 */
	private void program() {
		UUID writer = member(Role.COUNSELLOR).id().value();
		UUID policy = insert("policy", """
				insert into policy (id, kind, name, during, recorded_on, recorded_by)
				values (?, 'POLICY', '矩阵', '[2026-09-01,)', '2026-09-01', ?)
				""", writer);
		both("policy", policy, policy);
		both("thing", "policy", "policy");
		both("row", policy, policy);
		UUID partner = insert("partner", """
				insert into partner (id, department, name, during, recorded_on, recorded_by)
				values (?, 'VILLAGE', '青禾村', '[2026-09-01,)', '2026-09-01', ?)
				""", writer);
		both("partner", partner, partner);
		UUID facility = insert("facility", """
				insert into facility (id, kind, name, during, recorded_on, recorded_by)
				values (?, 'HOME', '关爱之家', '[2026-09-01,)', '2026-09-01', ?)
				""", writer);
		both("facility", facility, facility);
		UUID lot = insert("goods_lot", """
				insert into goods_lot (id, what, unit, quantity, given_by, received_on, recorded_on, recorded_by)
				values (?, '书包', '个', 5, '企业', '2026-09-01', '2026-09-01', ?)
				""", writer);
		both("lot", lot, lot);
		insert("fund_entry", """
				insert into fund_entry (id, direction, happened_on, amount, source, recorded_on, recorded_by)
				values (?, 'IN', '2026-09-01', 900, 'STAFF', '2026-09-01', ?)
				""", writer);
		UUID entry = insert("fund_entry",
				"""
						insert into fund_entry (id, direction, happened_on, amount, purpose, counterpart, note, recorded_on, recorded_by)
						values (?, 'OUT', '2026-09-02', 100, 'LIVING', ?, ?, '2026-09-02', ?)
						""",
				this.context.getBean(Vault.class).seal(CANARIES.get(0)), CANARIES.get(2), writer);
		both("entry", entry, entry);
		both("agreement", agreement("own", writer), agreement("other", writer));
	}

	private UUID agreement(String scope, UUID writer) {
		UUID agreement = insert("agreement", """
				insert into agreement (id, child_id, school_year, parties, made_on, recorded_on, recorded_by)
				values (?, ?::uuid, 2026, '{SCHOOL,GUARDIAN}', '2026-09-01', '2026-09-01', ?)
				""", value(scope, "/", "child"), writer);
		this.database.sql("""
				insert into agreement_signature (id, agreement_id, party, signed_on, recorded_on, recorded_by)
				values (?, ?, 'SCHOOL', '2026-09-02', '2026-09-02', ?)
				""").params(Ids.next(), agreement, writer).update();
		goes("agreement_signature", "agreement_id", agreement);
		return agreement;
	}

	/**
	 * The counsellor spoke with the teacher's own child; taught as the record
	 * <code>sealed.record</code>.
	 */
	private void counselling() {
		Vault vault = this.context.getBean(Vault.class);
		UUID child = UUID.fromString(value("own", "/", "child"));
		UUID household = UUID.fromString(value("own", "/", "household"));
		String details = Base64.getEncoder()
			.encodeToString(vault.seal("{\"setting\":\"GROUP\",\"issues\":[\"LOSS\"]}"));
		UUID record = insert("care_record",
				"""
						insert into care_record (id, kind, happened_on, channel, outcome, details, household_id, author_id, recorded_on,
						                         recorded_at)
						values (?, 'COUNSELLING', '2026-11-20', 'IN_PERSON', 'DONE', jsonb_build_object('sealed', ?::text), ?, ?, '2026-11-20', now())
						""",
				details, household, member(Role.COUNSELLOR).id().value());
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				values (?, ?, '2026-11-20', 'COUNSELLING', ?)
				""").params(record, child, household).update();
		goes("care_participant", "record_id", record);
		this.database.sql("insert into care_restricted (record_id, content) values (?, ?)")
			.params(record, vault.seal("翠鸟不说"))
			.update();
		goes("care_restricted", "record_id", record);
		both("sealed.record", record, record);
	}

	/** A draft of each class's summary with one paragraph. */
	private void summaries() {
		both("block", "Talks", "Talks");
		both("paragraph", "visits", "visits");
		for (String scope : List.of("own", "other")) {
			String schoolClass = value(scope, "/", "class");
			UUID summary = insert("summary",
					"insert into summary (id, term_id, class_id, language) values (?, '2026-1', ?::uuid, 'ENGLISH')",
					schoolClass);
			UUID version = insert("summary_version",
					"""
							insert into summary_version (id, summary_id, number, window_from, window_to, as_of, content, made_by, made_at)
							values (?, ?, 1, '2026-09-01', '2026-11-23', '2026-11-23', convert_to(?, 'UTF8'), ?, now())
							""",
					summary,
					"""
							{"asOf":"2026-11-23","explained":[],"figures":[{"definition":"figures.def.register.closing","id":"register.closing","items":[],"unit":"CHILDREN","value":"0"}],"format":1,"from":"2026-09-01","language":"en","parts":[
							{"blocks":[{"bodies":[{"heading":"","lead":"","number":"","sentences":[[{"kind":"w","text":"Talks"}]],"type":"text"}],
							"name":"Talks"}],"heading":"","kind":"MEASURES"}],"scope":"class:%s","signature":[],"template":0,
							"term":"2026-1","title":[],"until":"2026-11-23"}
							"""
						.formatted(schoolClass),
					member(Role.TEACHER).id().value());
			UUID told = insert("summary_case", """
					insert into summary_case (id, term_id, child_id, class_id, record_id, told, chosen_by, chosen_at)
					values (?, '2026-1', ?::uuid, ?::uuid, ?::uuid, ?, ?, now())
					""", value(scope, "/", "child"), schoolClass, value(scope, "/", "record"),
					scope.equals("own") ? "愿意发言了" : CANARIES.get(0),
					member(scope.equals("own") ? Role.TEACHER : Role.COUNSELLOR).id().value());
			Map<String, String> into = scope.equals("own") ? this.own : this.other;
			into.put("version", version.toString());
			into.put("case", told.toString());
		}
	}

	private void rosters() {
		BatchId batch = this.context.getBean(RosterIntake.class)
			.bring(member(Role.ADMIN).id(), "名单.csv", "姓名,性别,班级\n矩阵甲,男,三（1）班\n".getBytes(StandardCharsets.UTF_8),
					TestClock.TODAY);
		goes("roster_batch", "id", batch.value());
		both("children.batch", batch, batch);
	}

	private void children() {
		UUID ownClass = schoolClass("M1", "矩阵一班");
		UUID otherClass = schoolClass("M2", "矩阵二班");
		this.database.sql("insert into homeroom (class_id, account_id, during) values (?, ?, '[2020-01-01,)')")
			.params(ownClass, member(Role.TEACHER).id().value())
			.update();
		goes("homeroom", "class_id", ownClass);
		UUID ownHousehold = household("青禾村");
		UUID otherHousehold = household(CANARIES.get(2));
		term();
		both("figure", "register.closing", "register.closing");
		both("rule", "TALK", "TALK");
		both("class", ownClass, otherClass);
		both("term", "2026-1", "2026-1");
		both("scope", "class:" + ownClass, "class:" + otherClass);
		both("household", ownHousehold, otherHousehold);
		households(ownHousehold, otherHousehold);
		UUID ownChild = child("韦矩阵", "weijuzhen", ownHousehold, ownClass);
		UUID otherChild = child(CANARIES.get(0), CANARIES.get(1), otherHousehold, otherClass);
		both("child", ownChild, otherChild);
		family(UUID.fromString(this.own.get("child")), UUID.fromString(this.other.get("child")));
		both("waiver", waiver(ownChild), waiver(otherChild));
		both("schoolClass", ownClass, otherClass);
		FieldSheets sheets = this.context.getBean(FieldSheets.class);
		both("code", sheets.code(new ChildId(ownChild), SheetKind.TALK),
				sheets.code(new ChildId(otherChild), SheetKind.TALK));
		UUID rollOver = insert("rollover",
				"insert into rollover (id, from_year, begun_by, begun_at) values (?, 2026, ?, now())",
				member(Role.CARE_LEAD).id().value());
		both("rollover", rollOver, rollOver);
		both("schoolYear", 2026, 2026);
		pairings(ownChild, otherChild);
		census();
	}

	private void census() {
		UUID census = insert("census",
				"insert into census (id, term_id, day, opened_by, opened_on) values (?, '2026-1', ?, ?, ?)",
				TestClock.TODAY, member(Role.CARE_LEAD).id().value(), TestClock.TODAY);
		both("census", census, census);
	}

	/** Another household of the school, and one that was merged into each. */
	private void households(UUID ownHousehold, UUID otherHousehold) {
		UUID twin = household("青禾村");
		child("韦另", "weiling", twin, schoolClass("M3", "矩阵三班"));
		both("twin", twin, twin);
		both("merge", merge(ownHousehold, twin), merge(otherHousehold, twin));
	}

	private UUID merge(UUID kept, UUID merged) {
		return insert("household_merge", """
				insert into household_merge (id, kept_id, merged_id, reason, merged_by, merged_at)
				values (?, ?, ?, '同一个奶奶', ?, now())
				""", kept, merged, member(Role.CARE_LEAD).id().value());
	}

	private void pairings(UUID ownChild, UUID otherChild) {
		UUID teacher = helper(Role.TEACHER);
		UUID counsellor = helper(Role.COUNSELLOR);
		both("helper", teacher, counsellor);
		UUID ownBatch = Ids.next();
		UUID otherBatch = Ids.next();
		both("batch", ownBatch, otherBatch);
		both("pairing", pairing(ownChild, teacher, ownBatch), pairing(otherChild, counsellor, otherBatch));
	}

	private UUID helper(Role role) {
		return this.database.sql("select id from helper where account_id = ?")
			.param(member(role).id().value())
			.query(UUID.class)
			.single();
	}

	private UUID pairing(UUID child, UUID helper, UUID batch) {
		return insert("pairing", """
				insert into pairing (id, child_id, helper_id, role, during, batch_id)
				values (?, ?, ?, 'MENTOR', '[2026-09-01,)', ?)
				""", child, helper, batch);
	}

	private UUID waiver(UUID child) {
		return insert("duty_waiver", """
				insert into duty_waiver (id, rule_code, child_id, during, reason, waived_by, recorded_on)
				values (?, 'TALK', ?, '[2026-11-01,)', '住院', ?, '2026-11-01')
				""", child, member(Role.CARE_LEAD).id().value());
	}

	/** Figures and duties need a term. */
	private void term() {
		int added = this.database.sql("""
				insert into term (id, school_year, number, teaching, start_phase, mid_phase, end_phase)
				values ('2026-1', 2026, 1, '[2026-09-01,2027-01-21)', '[2026-09-01,2026-09-29)',
				        '[2026-10-26,2026-11-23)', '[2026-12-24,2027-01-21)') on conflict do nothing
				""").update();
		if (added == 1) {
			this.undo.add(() -> this.database.sql("delete from term where id = '2026-1'").update());
		}
	}

	/**
	 * A father who is away, with a phone, and an observation, for each of two children.
	 */
	private void family(UUID ownChild, UUID otherChild) {
		Seals seals = this.context.getBean(Seals.class);
		UUID ownParent = parent(ownChild);
		UUID otherParent = parent(otherChild);
		both("parent", ownParent, otherParent);
		both("phone", phone(ownParent, seals.phone("13800009292")), phone(otherParent, seals.phone(CANARIES.get(3))));
		both("observation", observation(ownChild), observation(otherChild));
		both("hardship", hardship(ownChild), hardship(otherChild));
		both("aid", aid(ownChild), aid(otherChild));
	}

	private UUID parent(UUID child) {
		UUID id = insert("parent", "insert into parent (id, name) values (?, ?)", "父亲");
		this.database.sql("insert into parentage (child_id, parent_id, role) values (?, ?, 'FATHER')")
			.params(child, id)
			.update();
		this.database.sql("insert into absence (parent_id, during) values (?, '[2026-02-01,)')").param(id).update();
		goes("absence", "parent_id", id);
		goes("parentage", "parent_id", id);
		return id;
	}

	private UUID phone(UUID parent, Seals.Sealed number) {
		return insert("contact_point",
				"insert into contact_point (id, parent_id, number, print, tail) values (?, ?, ?, ?, ?)", parent,
				number.sealed(), number.print(), number.tail());
	}

	private UUID hardship(UUID child) {
		return insert("hardship", """
				insert into hardship (id, child_id, kind, during, reason, decided_by)
				values (?, ?, 'ILLNESS', '[2026-10-01,)', '长期服药', ?)
				""", child, member(Role.CARE_LEAD).id().value());
	}

	private UUID aid(UUID child) {
		return insert("subsidy", """
				insert into subsidy (id, child_id, kind, during, recorded_by)
				values (?, ?, 'TEMPORARY_RELIEF', '[2026-10-01,)', ?)
				""", child, member(Role.CARE_LEAD).id().value());
	}

	private UUID observation(UUID child) {
		return insert("observation",
				"insert into observation (id, child_id, kind, observed_on, reason, observer) values (?, ?, 'NOMINAL', '2026-10-01', '无人陪伴', ?)",
				child, member(Role.CARE_LEAD).id().value());
	}

	/** What a path variable of this name is for the teacher, and for somebody else. */
	final void both(String variable, Object ownId, Object otherId) {
		this.own.put(variable, ownId.toString());
		this.other.put(variable, otherId.toString());
	}

	/** Runs an insert of a row with this id, to be deleted at the end. */
	final UUID insert(String table, String sql, Object... values) {
		UUID id = Ids.next();
		List<Object> all = new ArrayList<>(List.of(id));
		all.addAll(List.of(values));
		this.database.sql(sql).params(all).update();
		goes(table, "id", id);
		return id;
	}

	/** Deletes the rows with this id at the end. */
	final void goes(String table, String column, UUID id) {
		this.undo.add(() -> this.database.sql("delete from " + table + " where " + column + " = ?").param(id).update());
	}

	@Override
	public void close() {
		for (int i = this.undo.size() - 1; i >= 0; i--) {
			this.undo.get(i).run();
		}
	}

	StaffMember member(Role role) {
		return this.members.get(role);
	}

	/**
	 * The value of a variable, or nothing if nobody has taught it yet. A name that means
	 * different things in different places is taught as <code>records.id</code>, with the
	 * path's first part.
	 */
	@Nullable String value(String scope, String path, String variable) {
		String name = Stream.of(path.split("/"))
			.map((part) -> part + "." + variable)
			.filter(this.own::containsKey)
			.findFirst()
			.orElse(variable);
		return switch (scope) {
			case "own" -> this.own.get(name);
			case "other" -> this.other.get(name);
			default ->
				FIXED.getOrDefault(name, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
		};
	}

	/**
	 * Takes one thing for a variable on every path.
	 */
	void everywhere(String variable, String id) {
		this.own.keySet().removeIf((name) -> name.endsWith("." + variable));
		both(variable, id, id);
	}

	private UUID schoolClass(String number, String name) {
		return insert("school_class", """
				insert into school_class (id, school_year, stage, grade, number, display_name)
				values (?, 2026, 'PRIMARY', 3, ?, ?)
				""", number, name);
	}

	private UUID delegation(Role away, Role standIn) {
		UUID id = this.context.getBean(Delegations.class)
			.delegate(member(away).id(), member(standIn).id(),
					new DateRange(TestClock.TODAY, TestClock.TODAY.plusDays(7)), "外出培训");
		goes("delegation", "id", id);
		return id;
	}

	private UUID household(String village) {
		return insert("household", "insert into household (id, village) values (?, ?)", village);
	}

	private UUID child(String name, String pinyin, UUID household, UUID schoolClass) {
		UUID id = insert("child",
				"""
						insert into child (id, household_id, name, pinyin, initials, folded_name, sex, birth_date, registered_on)
						values (?, ?, ?, ?, 'x', 'x', 'MALE', '2017-05-06', '2026-09-01')
						""",
				household, name, pinyin);
		this.database.sql("insert into enrolment (child_id, class_id, during) values (?, ?, '[2026-09-01,)')")
			.params(id, schoolClass)
			.update();
		goes("enrolment", "child_id", id);
		return id;
	}

}
