package tongxing.staff;

import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TongxingTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@TongxingTest
@Transactional
class DraftsTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Drafts drafts;

	@Autowired
	private JdbcClient database;

	@Test
	void theLatestDraftIsKeptSealedAndForItsOwnerOnly() {
		StaffMember member = SignedIn.newMember(this.context, "写字", Role.TEACHER);
		StaffMember other = SignedIn.newMember(this.context, "别人", Role.TEACHER);
		this.drafts.keep(member.id(), "care.visit", "c1", "{\"note\":[\"奶奶\"]}");
		this.drafts.keep(member.id(), "care.visit", "c1", "{\"note\":[\"奶奶的腿好多了\"]}");
		assertThat(this.drafts.find(member.id(), "care.visit", "c1")).get()
			.extracting(Drafts.Draft::content)
			.isEqualTo("{\"note\":[\"奶奶的腿好多了\"]}");
		assertThat(this.drafts.find(other.id(), "care.visit", "c1")).isEmpty();
		assertThat(this.database.sql("select content from draft").query(String.class).list())
			.noneMatch((content) -> content.contains("奶奶"));
		this.drafts.discard(member.id(), "care.visit", "c1");
		assertThat(this.drafts.find(member.id(), "care.visit", "c1")).isEmpty();
	}

}
