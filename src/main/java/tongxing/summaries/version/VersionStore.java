package tongxing.summaries.version;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tongxing.calendar.TermId;
import tongxing.figures.FigureScope;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.staff.AccountId;
import tongxing.staff.Language;
import tongxing.summaries.version.VersionView.Line;
import tongxing.summaries.version.VersionView.Taken;

/** Reads and writes versions and their steps. */
@Component
class VersionStore {

	private static final String SCOPE = """
			m.term_id, m.class_id, m.helper_id, coalesce(k.display_name, h.name, '') as scope_name, m.language""";

	private static final String STEPS = "array(select s.step from summary_step s where s.version_id = v.id) as steps";

	private static final String FROM = """
			 from summary_version v join summary m on m.id = v.summary_id join account a on a.id = v.made_by
			 left join school_class k on k.id = m.class_id left join helper h on h.id = m.helper_id
			""";

	private final JdbcClient database;

	VersionStore(JdbcClient database) {
		this.database = database;
	}

	/** A version with everything that is stored of it; the content is UTF-8. */
	record Stored(UUID id, UUID summary, VersionView.Head head, String content, UUID maker) {

		Frozen frozen() {
			return Canonical.read(this.content);
		}

		String hash() {
			return Canonical.hash(this.content.getBytes(StandardCharsets.UTF_8));
		}

		boolean isFrozen() {
			return this.head.hash() != null;
		}

	}

	/** The summary of a scope, held until the transaction ends; made if not there. */
	UUID hold(FigureScope scope, TermId term, Language language) {
		UUID schoolClass = (scope.kind() == FigureScope.Kind.CLASS) ? scope.id() : null;
		UUID helper = (scope.kind() == FigureScope.Kind.HELPER) ? scope.id() : null;
		this.database.sql("""
				insert into summary (id, term_id, class_id, helper_id, language)
				values (:id, :term, :class, :helper, :language) on conflict do nothing
				""")
			.param("id", Ids.next())
			.param("term", term.toString())
			.param("class", schoolClass)
			.param("helper", helper)
			.param("language", language.name())
			.update();
		return this.database
			.sql("""
					select id from summary where term_id = :term and language = :language
					   and class_id is not distinct from :class::uuid and helper_id is not distinct from :helper::uuid for update
					""")
			.param("term", term.toString())
			.param("language", language.name())
			.param("class", schoolClass)
			.param("helper", helper)
			.query(UUID.class)
			.single();
	}

	/** Holds the summary of a version until the transaction ends. */
	void hold(UUID version) {
		boolean there = this.database
			.sql("""
					select m.id from summary m join summary_version v on v.summary_id = m.id where v.id = :id for update of m
					""")
			.param("id", version)
			.query(UUID.class)
			.optional()
			.isPresent();
		if (!there) {
			throw new NotFound("summary version");
		}
	}

	Stored get(UUID id) {
		return find("v.id = :key", id).orElseThrow(() -> new NotFound("summary version"));
	}

	Optional<Stored> latest(UUID summary) {
		return find(
				"v.summary_id = :key and v.number = (select max(n.number) from summary_version n where n.summary_id = :key)",
				summary);
	}

	Optional<Stored> ofCode(String code) {
		return find("v.code = :key", code);
	}

	Optional<Stored> ofDocument(String hash) {
		return find("v.document_hash = :key or v.pdf_hash = :key", hash);
	}

	private Optional<Stored> find(String where, Object key) {
		return this.database
			.sql("select v.id, v.summary_id, " + SCOPE + ", v.number, " + STEPS
					+ """
							, v.window_from, v.window_to, v.as_of, v.template, a.name as maker, v.made_at, v.hash, v.code,
							  v.number = (select max(n.number) from summary_version n where n.summary_id = v.summary_id) as latest,
							  (select p.id from summary_version p where p.summary_id = v.summary_id and p.number = v.number - 1) as previous,
							  v.content, v.made_by
							"""
					+ FROM + " where " + where)
			.param("key", key)
			.query(VersionStore::stored)
			.optional();
	}

	/** The latest version of every summary of a term, of the school and the classes. */
	List<Line> lines(TermId term) {
		return lines(
				"m.term_id = :term and v.number = (select max(n.number) from summary_version n where n.summary_id = m.id)",
				term);
	}

	/** All versions of one scope, the latest first. */
	List<Line> lines(TermId term, FigureScope scope) {
		return lines("m.term_id = :term", term).stream().filter((line) -> line.scope().equals(scope)).toList();
	}

	private List<Line> lines(String where, TermId term) {
		return this.database
			.sql("select v.id, " + SCOPE + ", v.number, " + STEPS + ", v.as_of, a.name as maker, v.made_at" + FROM
					+ " where " + where + " order by v.made_at desc, v.number desc")
			.param("term", term.toString())
			.query((row, number) -> new Line(uuid(row, "id"), scope(row), row.getString("scope_name"),
					Language.valueOf(row.getString("language")), row.getInt("number"), Stage.after(steps(row)),
					row.getObject("as_of", LocalDate.class), row.getString("maker"), instant(row, "made_at")))
			.list();
	}

	UUID add(UUID summary, int number, Frozen content, AccountId maker, Instant now) {
		UUID id = Ids.next();
		this.database.sql("""
				insert into summary_version (id, summary_id, number, template, window_from, window_to, as_of, content,
				                             made_by, made_at)
				values (:id, :summary, :number, :template, :from, :until, :asOf, :content, :maker, :now)
				""")
			.param("id", id)
			.param("summary", summary)
			.param("number", number)
			.param("template", content.template())
			.param("from", content.from())
			.param("until", content.until())
			.param("asOf", content.asOf())
			.param("content", Canonical.bytes(content))
			.param("maker", maker.value())
			.param("now", Timestamp.from(now))
			.update();
		return id;
	}

	void change(UUID id, Frozen content) {
		this.database.sql("update summary_version set content = :content where id = :id")
			.param("content", Canonical.bytes(content))
			.param("id", id)
			.update();
	}

	/** From now on it does not change. */
	void freeze(Stored version, Instant now) {
		this.database.sql("update summary_version set frozen_at = :now, hash = :hash where id = :id")
			.param("now", Timestamp.from(now))
			.param("hash", version.hash())
			.param("id", version.id())
			.update();
	}

	void seal(UUID id, String code, byte[] document, byte[] pdf) {
		this.database
			.sql("""
					update summary_version set code = :code, document = :document, document_hash = :hash, pdf = :pdf, pdf_hash = :other
					 where id = :id
					""")
			.param("code", code)
			.param("document", document)
			.param("hash", Canonical.hash(document))
			.param("pdf", pdf)
			.param("other", Canonical.hash(pdf))
			.param("id", id)
			.update();
	}

	/**
	 * The .docx of a locked version, then its PDF if it was locked since PDFs are kept.
	 */
	List<byte[]> papers(UUID id) {
		return this.database
			.sql("select unnest(array_remove(array[document, pdf], null)) from summary_version where id = :id")
			.param("id", id)
			.query((row, number) -> row.getBytes(1))
			.list();
	}

	void take(UUID version, Step step, @Nullable String remark, AccountId by, Instant now) {
		this.database.sql("""
				insert into summary_step (id, version_id, step, remark, taken_by, taken_at)
				values (:id, :version, :step, :remark, :by, :now)
				""")
			.param("id", Ids.next())
			.param("version", version)
			.param("step", step.name())
			.param("remark", remark)
			.param("by", by.value())
			.param("now", Timestamp.from(now))
			.update();
	}

	/** What was done with all versions of a summary, the latest first. */
	List<Taken> taken(UUID summary) {
		return this.database
			.sql("""
					select s.step, s.remark, a.name, s.taken_at from summary_step s join summary_version v on v.id = s.version_id
					  join account a on a.id = s.taken_by where v.summary_id = :summary order by s.taken_at desc, s.id desc
					""")
			.param("summary", summary)
			.query((row, number) -> new Taken(Step.valueOf(row.getString(1)), row.getString(2), row.getString(3),
					instant(row, "taken_at")))
			.list();
	}

	/** When records happened and were written down. */
	record Written(UUID record, LocalDate happened, LocalDate recorded) {

	}

	List<Written> written(List<UUID> records) {
		return records.isEmpty() ? List.of()
				: this.database.sql("select id, happened_on, recorded_on from care_record where id = any(:ids)")
					.param("ids", records.toArray(UUID[]::new))
					.query((row, number) -> new Written(uuid(row, "id"), row.getObject(2, LocalDate.class),
							row.getObject(3, LocalDate.class)))
					.list();
	}

	private static Stored stored(ResultSet row, int number) throws SQLException {
		VersionView.Head head = new VersionView.Head(uuid(row, "id"), TermId.of(row.getString("term_id")), scope(row),
				row.getString("scope_name"), Language.valueOf(row.getString("language")), row.getInt("number"),
				Stage.after(steps(row)), row.getObject("window_from", LocalDate.class),
				row.getObject("window_to", LocalDate.class), row.getObject("as_of", LocalDate.class),
				row.getInt("template"), row.getString("maker"), instant(row, "made_at"), row.getString("hash"),
				row.getString("code"), row.getBoolean("latest"), row.getObject("previous", UUID.class));
		return new Stored(head.id(), uuid(row, "summary_id"), head,
				new String(row.getBytes("content"), StandardCharsets.UTF_8), uuid(row, "made_by"));
	}

	private static List<Step> steps(ResultSet row) throws SQLException {
		return Arrays.stream((String[]) row.getArray("steps").getArray()).map(Step::valueOf).toList();
	}

	private static FigureScope scope(ResultSet row) throws SQLException {
		UUID schoolClass = row.getObject("class_id", UUID.class);
		UUID helper = row.getObject("helper_id", UUID.class);
		return (schoolClass != null) ? new FigureScope(FigureScope.Kind.CLASS, schoolClass)
				: (helper != null) ? new FigureScope(FigureScope.Kind.HELPER, helper) : FigureScope.SCHOOL;
	}

	private static UUID uuid(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, UUID.class));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

}
