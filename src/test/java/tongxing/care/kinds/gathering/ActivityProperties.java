package tongxing.care.kinds.gathering;

import java.time.LocalDate;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import tongxing.care.Channel;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parts of an activity add up to its total: exactly then it is kept.
 */
class ActivityProperties {

	private final RecordCare care = RecordCare.of("ACTIVITY", AccountId.next(), LocalDate.of(2026, 11, 20),
			Channel.IN_PERSON, ChildId.next());

	@Property(tries = 200)
	void totalsEqualSubTotals(@ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 2000) Integer> people,
			@ForAll @IntRange(min = -3, max = 3) int wrong) {
		int sum = people.stream().mapToInt(Integer::intValue).sum();
		int total = Math.max(1, sum + wrong);
		List<Refusal> refused = new Activity(new CampaignItems(null)).refusals(activity(people, total), this.care,
				this.care.event().on());
		assertThat(refused.isEmpty()).isEqualTo(total == sum);
		assertThat(refused).allMatch((refusal) -> refusal.field().equals("total"));
	}

	private static Activity.Details activity(List<Integer> people, int total) {
		List<Activity.Part> parts = people.stream().map((one) -> new Activity.Part("项目", one)).toList();
		return new Activity.Details(Activity.Type.SPORTS, "运动会", Activity.Organiser.SCHOOL, null, null, parts, total,
				null, null, null, null);
	}

}
