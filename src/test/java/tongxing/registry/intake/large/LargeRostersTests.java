package tongxing.registry.intake.large;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TongxingTest;
import tongxing.jobs.JobId;
import tongxing.jobs.JobView;
import tongxing.jobs.Jobs;
import tongxing.registry.intake.Batch;
import tongxing.registry.intake.BatchId;
import tongxing.registry.intake.IntakePlan;
import tongxing.registry.intake.Outcome;
import tongxing.registry.intake.RosterIntake;
import tongxing.staff.ActingAs;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A roster of two thousand comes in by jobs as it would come in directly.
 */
@TongxingTest
class LargeRostersTests {

	private static final int ROWS = 2000;

	private static final LocalDate AS_OF = LocalDate.of(2026, 9, 15);

	@Autowired
	private LargeRosters large;

	@Autowired
	private RosterIntake intake;

	@Autowired
	private Jobs jobs;

	@Autowired
	private ActingAs acting;

	@Autowired
	private ApplicationContext context;

	private StaffMember clerk;

	@BeforeEach
	void hireAClerk() {
		this.clerk = SignedIn.newMember(this.context, "农老师", Role.ADMIN);
	}

	@Test
	void whatJobsDoIsWhatWaitingWouldHaveDone() {
		Batch direct = bring();
		List<Integer> expected = counts(mine(() -> this.intake.run(direct.id(), Set.of())));
		assertThat(expected).doesNotContainSequence(0, 0, 0, 0).element(0).isEqualTo(ROWS - 2);
		Batch again = bring();
		assertThat(this.large.mustExamine(again)).isTrue();
		completed(mine(() -> this.large.examine(again)));
		Batch examined = this.intake.get(again.id());
		assertThat(this.large.mustExamine(examined)).isFalse();
		assertThat(counts(this.intake.preview(again.id()))).isEqualTo(List.of(0, 0, ROWS - 2, 1, 1));
		completed(mine(() -> this.large.undo(direct)));
		Batch byJob = bring();
		completed(mine(() -> this.large.run(byJob, Set.of())));
		Batch done = this.intake.get(byJob.id());
		assertThat(List.of(done.created(), done.updated(), done.rejected()))
			.isEqualTo(List.of(expected.get(0), expected.get(1), expected.get(3)));
		completed(mine(() -> this.large.undo(done)));
	}

	private Batch bring() {
		BatchId id = mine(() -> this.intake.bring(this.clerk.id(), "名单.csv", roster(), AS_OF));
		return this.intake.get(id);
	}

	private void completed(JobId job) {
		await().atMost(Duration.ofMinutes(3)).until(() -> !mine(() -> this.jobs.get(job)).isUnderWay());
		assertThat(mine(() -> this.jobs.get(job)).state()).isEqualTo(JobView.State.COMPLETED);
	}

	private static List<Integer> counts(IntakePlan plan) {
		return Arrays.stream(Outcome.values()).map(plan::count).toList();
	}

	/** One row has no name, and one stands there twice. */
	private static byte[] roster() {
		StringBuilder text = new StringBuilder("姓名,性别,出生日期,班级,监护人,与学生关系,监护人电话,父亲姓名,父亲电话\n");
		String signs = "子文明思宇佳欣雨晨浩轩梓涵诗琪俊杰";
		for (int row = 0; row < ROWS; row++) {
			int at = Math.min(row, ROWS - 2);
			String name = "韦" + signs.charAt(at % signs.length()) + signs.charAt(at / signs.length() % signs.length());
			text.append((row != 77) ? name : "")
				.append((at % 2 == 0) ? ",男," : ",女,")
				.append(LocalDate.of(2016, 9, 1).plusDays(at % 360))
				.append(",三（" + (1 + at % 20) + "）班,")
				.append("农奶奶" + at + ",奶奶,1380001" + String.format("%04d", at) + ",韦父" + ",1380002"
						+ String.format("%04d", at) + "\n");
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private <T> T mine(Supplier<T> action) {
		return this.acting.as(this.clerk, action);
	}

}
