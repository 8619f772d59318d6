package tongxing.dashboards;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.Figure;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The boards of the demo school.
 */
@DemoTest
@Transactional
class BoardTests {

	private static final TermId TERM = TermId.of("2026-1");

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private Boards boards;

	@Autowired
	private TermChange change;

	@Autowired
	private Figures figures;

	@Autowired
	private Terms terms;

	@Autowired
	private Members members;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient database;

	@Test
	void everyNumberOfTheSchoolsBoardIsTheSizeOfTheListItOpens() {
		Board board = board(FigureScope.SCHOOL, TODAY);
		List<Panel.Cell> cells = cells(board).filter((cell) -> cell.path() != null).toList();
		assertThat(cells).hasSizeGreaterThan(80);
		List<TermFigures> read = new ArrayList<>();
		for (Panel.Cell cell : cells) {
			Figure figure = behind(String.valueOf(cell.path()), read);
			assertThat(printed(figure, cell)).as(cell.path()).isEqualTo(cell.text());
			assertThat(listed(figure)).as(cell.path()).hasSize(counted(figure));
		}
	}

	@Test
	void whatConcernsAChildsSafetyAndNobodysAttentionStandsFirst() {
		List<String> order = board(FigureScope.SCHOOL, TODAY).top()
			.stream()
			.filter((panel) -> panel.id().equals("exceptions"))
			.flatMap((panel) -> panel.rows().stream())
			.map((row) -> String.valueOf(row.cells().get(0).path()).replaceAll(".*/figures/([\\w.]+).*", "$1"))
			.toList();
		assertThat(order).startsWith("quiet.children", "quiet.talk", "duty.longOverdue", "incident.overdue")
			.contains("opinion.waiting", "phone.DEAD", "aid.eligible.missing");
	}

	@Test
	void everyNumberOfTheComparedTermsIsTheSizeOfTheListItOpens() {
		List<TermFigures> read = new ArrayList<>();
		List<Panel> panels = this.change.of(new Asked(FigureScope.SCHOOL, "", this.terms.get(TERM), TODAY));
		List<Panel.Cell> cells = panels.stream()
			.flatMap((panel) -> panel.rows().stream())
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.path() != null)
			.toList();
		assertThat(panels).hasSize(2);
		assertThat(cells).hasSizeGreaterThan(40);
		for (Panel.Cell cell : cells) {
			assertThat(behind(String.valueOf(cell.path()), read).number()).as(cell.path()).isEqualTo(cell.text());
		}
	}

	/** Without a transaction of the test, as a user asks for it. */
	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void aFiguresWorkbookHasARowForEachThingItCounts() throws Exception {
		StaffMember principal = member("1001");
		TermFigures all = this.figures.of(FigureScope.SCHOOL, TERM, TODAY);
		for (String id : List.of("quiet.talk", "duty.longOverdue", "visit.MID.households", "followup.open",
				"pairing.load.10", "pairing.handOverUnread", "duty.TALK.2026-11.coverage")) {
			byte[] file = this.mvc.perform(get(all.path(id).replace("?", "/list.xlsx?")).with(SignedIn.as(principal)))
				.andReturn()
				.getResponse()
				.getContentAsByteArray();
			try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
					Stream<Row> rows = book.getFirstSheet().openStream()) {
				assertThat(rows.skip(1).filter((row) -> row.getCellText(0).matches("\\d+")).count()).as(id)
					.isEqualTo(listed(all.get(id)).size());
			}
		}
	}

	@Test
	void aPastDaysBoardIsTheSameAfterWhatIsWrittenDownLater() {
		LocalDate then = LocalDate.of(2026, 11, 10);
		Board before = board(FigureScope.SCHOOL, then);
		UUID record = Ids.next();
		this.database.sql("""
				insert into care_record (id, kind, happened_on, channel, outcome, author_id, recorded_on, recorded_at)
				select ?, 'TALK', date '2026-11-05', 'IN_PERSON', 'DONE', a.id, ?, now() from account a limit 1
				""").params(record, TODAY).update();
		this.database
			.sql("""
					insert into care_participant (record_id, child_id, happened_on, kind, household_id)
					select ?, c.id, date '2026-11-05', 'TALK', c.household_id from child c join enrolment e on e.child_id = c.id
					 where e.during @> date '2026-11-05'
					""")
			.param(record)
			.update();
		assertThat(board(FigureScope.SCHOOL, then)).isEqualTo(before);
		assertThat(board(FigureScope.SCHOOL, TODAY)).isNotEqualTo(before);
	}

	@Test
	void theClassesOfAGradeAddUpToItsBoard() {
		FigureBook book = this.figures.book(FigureScope.SCHOOL, TERM, TODAY);
		FigureScope grade = FigureScope.ofGrade("PRIMARY-3");
		for (String id : List.of("register.closing", "quiet.talk", "duty.open", "talk.personTimes")) {
			int classes = book.classes()
				.stream()
				.filter((stay) -> "PRIMARY-3".equals(stay.grade()))
				.map((stay) -> new FigureScope(FigureScope.Kind.CLASS, stay.schoolClass().value()))
				.mapToInt((scope) -> book.figures(scope).get(id).value().intValueExact())
				.sum();
			assertThat(book.figures(grade).get(id).value().intValueExact()).as(id).isEqualTo(classes).isPositive();
			assertThat(this.figures.of(grade, TERM, TODAY).get(id).value().intValueExact()).as(id).isEqualTo(classes);
		}
	}

	@Test
	void aTeacherSeesTheBoardOfTheirClassAndNeitherAGradesNorTheSchools() {
		StaffMember teacher = member("2001");
		for (FigureScope scope : List.of(FigureScope.SCHOOL, FigureScope.ofGrade("PRIMARY-3"))) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.boards.asked(teacher, scope, "", null, TODAY));
		}
		UUID own = this.database.sql("select class_id from homeroom where account_id = ? and during @> ?::date")
			.params(teacher.id().value(), TODAY)
			.query(UUID.class)
			.single();
		Asked asked = this.boards.asked(teacher, new FigureScope(FigureScope.Kind.CLASS, own), "", null, TODAY);
		assertThat(this.boards.of(asked, "").main()).isNotEmpty();
	}

	private Board board(FigureScope scope, LocalDate asOf) {
		Board board = this.boards.of(new Asked(scope, "", this.terms.get(TERM), asOf), "");
		assertThat(board.top()).isNotEmpty();
		return board;
	}

	private StaffMember member(String number) {
		return this.members.get(new AccountId(this.database.sql("select id from account where staff_number = ?")
			.param(number)
			.query(UUID.class)
			.single()));
	}

	private static Stream<Panel.Cell> cells(Board board) {
		return Stream.of(board.top(), board.main(), board.side())
			.flatMap(List::stream)
			.flatMap((panel) -> panel.rows().stream())
			.flatMap((row) -> row.cells().stream());
	}

	/** The figure an address names, computed for its own scope, term and day. */
	private Figure behind(String path, List<TermFigures> read) {
		String id = path.substring("/figures/".length(), path.indexOf('?'));
		String query = path.substring(path.indexOf('?') + 1);
		TermId term = TermId.of(query.replaceAll(".*term=([^&]*).*", "$1"));
		FigureScope scope = FigureScope.of(query.replaceAll(".*scope=([^&]*).*", "$1"));
		LocalDate asOf = LocalDate.parse(query.replaceAll(".*asOf=([^&]*).*", "$1"));
		for (TermFigures known : read) {
			if (known.term().id().equals(term) && known.scope().equals(scope) && known.asOf().equals(asOf)) {
				return known.get(id);
			}
		}
		TermFigures figures = this.figures.of(scope, term, asOf);
		read.add(figures);
		return figures.get(id);
	}

	private static String printed(Figure figure, Panel.Cell cell) {
		Figure.Ratio of = figure.of();
		return (of != null && cell.tenths() >= 0) ? of.part().number() + "/" + of.whole().number() : figure.number();
	}

	private static List<Figure.Item> listed(Figure figure) {
		return figure.items().stream().distinct().toList();
	}

	private static int counted(Figure figure) {
		Figure.Ratio of = figure.of();
		return ((of != null) ? of.part() : figure).value().intValueExact();
	}

}
