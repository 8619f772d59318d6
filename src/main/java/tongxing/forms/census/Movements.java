package tongxing.forms.census;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tongxing.forms.census.CensusSheet.Behind;
import tongxing.forms.census.CensusSheet.Counted;
import tongxing.forms.census.CensusSheet.Movement;
import tongxing.registry.census.CensusResult;
import tongxing.registry.census.FrozenChild;
import tongxing.registry.census.FrozenChild.Presence;

/**
 * Compares a census with the one before: who came and left, and who is counted now and
 * was not, or no longer is.
 */
final class Movements {

	private Movements() {
	}

	static Movement of(CensusResult result, @Nullable CensusResult before) {
		return new Movement(result.opening(), result.moved(Presence.CAME), result.moved(Presence.LEFT),
				result.closing(), (before != null) ? before.closing() : null,
				(before != null) ? strays(result, before) : List.of(),
				(before != null) ? counted(result, before) : null);
	}

	/** Who was there in one census and by the other was not. */
	private static List<Behind> strays(CensusResult result, CensusResult before) {
		Map<UUID, FrozenChild> then = byId(before.here());
		Map<UUID, FrozenChild> now = byId(result.children());
		return Stream
			.concat(result.children()
				.stream()
				.filter((child) -> (child.presence() != Presence.CAME) != then.containsKey(child.child())),
					before.here().stream().filter((child) -> !now.containsKey(child.child())))
			.map(Behind::of)
			.toList();
	}

	private static Counted counted(CensusResult result, CensusResult before) {
		List<FrozenChild> then = before.which(Columns::counts);
		List<FrozenChild> now = result.which(Columns::counts);
		return new Counted(then.size(), without(now, then), without(then, now), now.size());
	}

	private static List<Behind> without(List<FrozenChild> these, List<FrozenChild> those) {
		Set<UUID> known = byId(those).keySet();
		return these.stream().filter((child) -> !known.contains(child.child())).map(Behind::of).toList();
	}

	private static Map<UUID, FrozenChild> byId(List<FrozenChild> children) {
		return children.stream().collect(Collectors.toMap(FrozenChild::child, Function.identity()));
	}

}
