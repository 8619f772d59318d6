package tongxing.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sorts many things by child. What comes child by child is looked up once a child and not
 * once a thing.
 */
public final class ByChild {

	private ByChild() {
	}

	/**
	 * The things of each child in their order.
	 */
	public static <T> Map<ChildId, List<T>> of(List<T> things, Function<T, ChildId> child) {
		Map<ChildId, List<T>> found = new HashMap<>();
		ChildId last = null;
		List<T> own = List.of();
		for (T thing : things) {
			ChildId next = child.apply(thing);
			if (!next.equals(last)) {
				own = found.computeIfAbsent(next, (id) -> new ArrayList<>());
				last = next;
			}
			own.add(thing);
		}
		return found;
	}

}
