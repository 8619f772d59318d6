package tongxing.summaries.version;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import tongxing.figures.Figure;
import tongxing.figures.FigureTexts;
import tongxing.figures.Unit;
import tongxing.summaries.version.Frozen.Count;
import tongxing.summaries.version.Frozen.Item;
import tongxing.summaries.version.VersionStore.Written;
import tongxing.summaries.version.VersionView.Change;

/**
 * Compares two versions figure by figure by what stands behind the figures, and says on
 * which days the records that were added were written down.
 */
@Component
class Differences {

	private final VersionStore store;

	private final FigureTexts texts;

	Differences(VersionStore store, FigureTexts texts) {
		this.store = store;
		this.texts = texts;
	}

	/** What changed, in the order in which the later version prints it. */
	List<Change> between(Frozen before, Frozen now) {
		Map<String, Count> earlier = new HashMap<>();
		own(before).forEach((count) -> earlier.put(count.id(), count));
		List<Pair> pairs = new ArrayList<>();
		own(now).forEach((count) -> pairs.add(new Pair(earlier.remove(count.id()), count)));
		earlier.values().forEach((gone) -> pairs.add(new Pair(gone, null)));
		List<Pair> changed = pairs.stream().filter(Pair::isChanged).toList();
		Map<UUID, Written> written = this.store
			.written(changed.stream()
				.flatMap((pair) -> pair.added().stream())
				.flatMap(Differences::record)
				.distinct()
				.toList())
			.stream()
			.collect(Collectors.toMap(Written::record, (one) -> one));
		return changed.stream().map((pair) -> change(pair, written, before.asOf())).toList();
	}

	/** Those of classes and earlier terms say nothing that these do not. */
	private static Stream<Count> own(Frozen version) {
		return version.figures().stream().filter(Count::own);
	}

	private Change change(Pair pair, Map<UUID, Written> written, LocalDate seen) {
		Count any = Objects.requireNonNull((pair.now() != null) ? pair.now() : pair.before());
		List<LocalDate> late = pair.added()
			.stream()
			.flatMap(Differences::record)
			.map(written::get)
			.filter(Objects::nonNull)
			.filter((one) -> !one.happened().isAfter(seen))
			.map(Written::recorded)
			.distinct()
			.sorted()
			.toList();
		return new Change(any.id(), this.texts.label(Freezer.figure(any)), value(pair.before(), any),
				value(pair.now(), any), difference(pair, any), late, pair.added().size(), pair.removed().size());
	}

	private String value(@Nullable Count count, Count alike) {
		return value(alike, (count != null) ? new BigDecimal(count.value()) : BigDecimal.ZERO);
	}

	private String value(Count alike, BigDecimal value) {
		return this.texts
			.value(new Figure(alike.id(), alike.definition(), Unit.valueOf(alike.unit()), value, List.of(), null));
	}

	private String difference(Pair pair, Count alike) {
		BigDecimal by = pair.value(pair.now()).subtract(pair.value(pair.before()));
		return ((by.signum() < 0) ? "−" : (by.signum() > 0) ? "+" : "±") + value(alike, by.abs());
	}

	private static Stream<UUID> record(Item item) {
		return Stream.ofNullable(item.record());
	}

	/**
	 * A figure in both versions, or in one of them.
	 */
	private record Pair(@Nullable Count before, @Nullable Count now) {

		boolean isChanged() {
			return value(this.before).compareTo(value(this.now)) != 0 || !added().isEmpty() || !removed().isEmpty();
		}

		List<Item> added() {
			return missing(this.now, this.before);
		}

		List<Item> removed() {
			return missing(this.before, this.now);
		}

		BigDecimal value(@Nullable Count count) {
			return (count != null) ? new BigDecimal(count.value()) : BigDecimal.ZERO;
		}

		private static List<Item> missing(@Nullable Count of, @Nullable Count in) {
			Set<String> known = (in == null) ? Set.of()
					: in.items().stream().map(Item::key).collect(Collectors.toSet());
			return (of == null) ? List.of()
					: of.items().stream().filter((item) -> !known.contains(item.key())).toList();
		}

	}

}
