package tongxing.registry.search;

import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.registry.CareLevel;

/**
 * What somebody looks for in the list of children.
 *
 * @param text name, pinyin, initials, phone or ID tail, village
 * @param among only these children, because a filter answered by another module chose
 * them
 * @param state who is listed: the children at the school, or those who left
 */
public record ChildQuery(String text, @Nullable UUID schoolClass, @Nullable CareLevel level, @Nullable Boolean boarding,
		String village, @Nullable Collection<UUID> among, State state, Order order) {

	/**
	 * Everybody at the school, by name.
	 */
	public static final ChildQuery ALL = new ChildQuery("", null, null, null, "", null, State.HERE, Order.NAME);

	/**
	 * Who is listed.
	 */
	public enum State {

		HERE, LEFT

	}

	/**
	 * In which order.
	 */
	public enum Order {

		NAME, CLASS

	}

	public ChildQuery among(@Nullable Collection<UUID> children) {
		return new ChildQuery(this.text, this.schoolClass, this.level, this.boarding, this.village, children,
				this.state, this.order);
	}

}
