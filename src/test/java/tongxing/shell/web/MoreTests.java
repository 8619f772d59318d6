package tongxing.shell.web;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TongxingTest;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands under "more", for whom and under which heading.
 */
@TongxingTest
@Transactional
class MoreTests {

	@Autowired
	private PageFrame frame;

	@Autowired
	private ApplicationContext context;

	@Test
	void aTeacherFindsTheEmergencySheetsFirstAndNothingToAdminister() {
		List<PageFrame.Part> parts = partsOf(Role.TEACHER);
		assertThat(parts).extracting(PageFrame.Part::group)
			.containsExactly(Group.CARE, Group.CHILDREN, Group.SCHOOL, Group.PAPERS);
		assertThat(parts.get(1).entries()).extracting(NavigationEntry::key).startsWith("emergency");
	}

	@Test
	void everyEntryIsOnceAndOnlyForItsRoles() {
		for (Role role : Role.values()) {
			List<NavigationEntry> entries = partsOf(role).stream().flatMap((part) -> part.entries().stream()).toList();
			assertThat(entries).extracting(NavigationEntry::key).doesNotHaveDuplicates();
			assertThat(entries)
				.allSatisfy((entry) -> assertThat(entry.roles().isEmpty() || entry.roles().contains(role)).isTrue());
		}
	}

	@Test
	void noTwoOfAGroupClaimTheSamePlace() {
		Set<NavigationEntry> all = Set.copyOf(this.context.getBeansOfType(NavigationEntry.class).values());
		assertThat(all).extracting((entry) -> entry.group() + " " + entry.order()).doesNotHaveDuplicates();
	}

	private List<PageFrame.Part> partsOf(Role role) {
		StaffMember member = SignedIn.newMember(this.context, "罗老师", role);
		return this.frame.more(member);
	}

}
