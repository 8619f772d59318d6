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

	private static final int SOME = 600;

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
		Batch byJob = bring(ROWS);
		assertThat(this.large.mustExamine(byJob)).isTrue();
		completed(mine(() -> this.large.examine(byJob)));
		Batch examined = this.intake.get(byJob.id());
		assertThat(this.large.mustExamine(examined)).isFalse();
		List<Integer> promised = counts(this.intake.preview(byJob.id()));
		assertThat(promised).isEqualTo(List.of(ROWS - 2, 0, 0, 1, 1));
		completed(mine(() -> this.large.run(examined, Set.of())));
		assertThat(this.intake.get(byJob.id()).created()).isEqualTo(ROWS - 2);
		everyRowOfItIsKnown();
		completed(mine(() -> this.large.undo(examined)));
		Batch direct = bring(ROWS);
		assertThat(counts(mine(() -> this.intake.run(direct.id(), Set.of())))).isEqualTo(promised);
		mine(() -> {
			this.intake.undo(direct.id());
			return direct;
		});
	}

	private void everyRowOfItIsKnown() {
		Batch again = bring(SOME);
		completed(mine(() -> this.large.examine(again)));
		assertThat(counts(this.intake.preview(again.id()))).isEqualTo(List.of(0, 0, SOME - 2, 1, 1));
	}

	@Test
	void aLargeFileThatMustBeRefusedFailsWithItsReasonAndIsNotKept() {
		byte[] noRoster = "这里没有名单,真的\n".repeat(SOME).getBytes(StandardCharsets.UTF_8);
		Batch batch = this.intake.get(mine(() -> this.intake.bring(this.clerk.id(), "x.csv", noRoster, AS_OF)));
		JobView job = ended(mine(() -> this.large.examine(batch)));
		assertThat(job.state()).isEqualTo(JobView.State.FAILED);
		assertThat(job.failure().key()).startsWith("roster.");
		assertThat(job.failure().reference()).isNull();
		assertThat(this.intake.get(batch.id()).state()).isEqualTo(Batch.State.DISCARDED);
	}

	private Batch bring(int rows) {
		return this.intake.get(mine(() -> this.intake.bring(this.clerk.id(), "名单.csv", roster(rows), AS_OF)));
	}

	private JobView ended(JobId job) {
		await().atMost(Duration.ofMinutes(3)).until(() -> !mine(() -> this.jobs.get(job)).isUnderWay());
		return mine(() -> this.jobs.get(job));
	}

	private void completed(JobId job) {
		assertThat(ended(job).state()).isEqualTo(JobView.State.COMPLETED);
	}

	private static List<Integer> counts(IntakePlan plan) {
		return Arrays.stream(Outcome.values()).map(plan::count).toList();
	}

	/** One row has no name, and one stands there twice. */
	private static byte[] roster(int rows) {
		StringBuilder text = new StringBuilder("姓名,性别,出生日期,班级,监护人,与学生关系,监护人电话,父亲姓名,父亲电话\n");
		String signs = "子文明思宇佳欣雨晨浩轩梓涵诗琪俊杰";
		for (int row = 0; row < rows; row++) {
			int at = Math.min(row, rows - 2);
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
