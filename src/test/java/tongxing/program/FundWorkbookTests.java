package tongxing.program;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.staff.AccountId;
import tongxing.staff.Members;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The fund leaves the program as a workbook, and the audit says so. Without a transaction
 * of the test, as a user asks for it.
 */
@DemoTest
class FundWorkbookTests {

	private static final String EXPORTS = "select count(*) from audit_entry where action = 'PROGRAM_FUND_ENTRY_EXPORTED'";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient database;

	@Test
	void itsEntriesAreTakenOutAndThatIsAudited() throws Exception {
		int before = exports();
		MockHttpServletResponse answer = this.mvc
			.perform(get("/program/fund/list.xlsx").param("from", "2025-09-01")
				.param("to", "2026-11-23")
				.with(SignedIn.as(this.members.get(principal()))))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()));
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			assertThat(rows.count()).isGreaterThan(5);
		}
		assertThat(exports()).isEqualTo(before + 1);
	}

	private AccountId principal() {
		return new AccountId(
				this.database.sql("select id from account where staff_number = '1001'").query(UUID.class).single());
	}

	private int exports() {
		return this.database.sql(EXPORTS).query(Integer.class).single();
	}

}
