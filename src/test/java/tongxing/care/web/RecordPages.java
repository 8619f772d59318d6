package tongxing.care.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import tongxing.SignedIn;
import tongxing.TongxingTest;
import tongxing.care.CareWorld;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;
import tongxing.staff.Language;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Tests of pages about records begin with a teacher of a class and two siblings in it.
 */
@TongxingTest
@Transactional
abstract class RecordPages {

	@Autowired
	protected MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	protected CareWorld world;

	protected AccountId teacher;

	protected SchoolClassId schoolClass;

	protected List<ChildId> siblings;

	@BeforeEach
	void aTeacherWithTwoSiblings() {
		this.world = new CareWorld(this.database);
		this.teacher = this.world.account("韦素琴", "TEACHER");
		this.schoolClass = this.world.schoolClass("三（2）班", this.teacher);
		UUID home = this.world.household();
		this.siblings = List.of(this.world.child("张甲", home, this.schoolClass),
				this.world.child("张乙", home, this.schoolClass));
	}

	protected MvcTestResult get(String address, RequestPostProcessor who) {
		MockMvcRequestBuilder request = this.mvc.get().uri(address);
		return request.with(who).exchange();
	}

	/** A form, still without its fields. */
	protected MockMvcRequestBuilder post(String address) {
		return this.mvc.post().uri(address).with(csrf());
	}

	protected RequestPostProcessor me() {
		return as(this.teacher, Role.TEACHER);
	}

	protected static RequestPostProcessor as(AccountId account, Role... roles) {
		return SignedIn.as(new StaffMember(account, "1001", "韦素琴", Set.of(roles), Language.SIMPLIFIED, false));
	}

}
