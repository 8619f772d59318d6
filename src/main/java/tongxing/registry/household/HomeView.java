package tongxing.registry.household;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.registry.HouseholdId;

/**
 * A household as far as one needs to know it to tell whether another is the same.
 *
 * @param children who live in it, of those the asker may see
 * @param guardians names of parents and carers
 */
public record HomeView(HouseholdId id, @Nullable String address, @Nullable String village, List<Member> children,
		List<String> guardians) {

	public HomeView {
		children = List.copyOf(children);
		guardians = List.copyOf(guardians);
	}

	/**
	 * A child of the household.
	 *
	 * @param className nothing for one who has left the school
	 */
	public record Member(UUID id, String name, @Nullable String className) {

	}

}
