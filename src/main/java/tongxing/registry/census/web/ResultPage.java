package tongxing.registry.census.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tongxing.registry.Ratings;
import tongxing.registry.census.CensusResult;
import tongxing.registry.census.CensusResults;
import tongxing.registry.census.FrozenChild;
import tongxing.registry.census.FrozenChild.Presence;
import tongxing.registry.status.LeftBehind;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * Puts the result of a census together as the page, the paper and the workbook show it.
 */
@Component
class ResultPage {

	private final CensusResults results;

	private final Words words;

	ResultPage(CensusResults results, Words words) {
		this.results = results;
		this.words = words;
	}

	View of(CensusResult result) {
		Optional<CensusResult> before = this.results.before(result.census());
		return new View(result, balance(result), types(result, before.orElse(null)), disputes(result),
				ratings(result, before.orElse(null)), before.map((one) -> one.census().day()).orElse(null));
	}

	private List<Counted> balance(CensusResult result) {
		return List.of(line("census.balance.opening", result.opening()),
				line("census.balance.in", result.moved(Presence.CAME)),
				line("census.balance.out", result.moved(Presence.LEFT)),
				line("census.balance.closing", result.closing()),
				line("census.balance.confirmed", result.closing() - result.open().size()));
	}

	private Counted line(String key, int count) {
		return new Counted(this.words.say(key), List.of(cell(count)));
	}

	/** Each type under each rule, with what the census before counted behind it. */
	private List<Counted> types(CensusResult result, @Nullable CensusResult before) {
		List<Counted> lines = new ArrayList<>();
		for (LeftBehind.Type type : LeftBehind.Type.values()) {
			lines.add(new Counted(this.words.say("registry.away.type." + type),
					rules((rule) -> result.counted(rule, type),
							(rule) -> (before != null) ? before.counted(rule, type) : null)));
		}
		lines.add(0, new Counted(this.words.say("census.counted"),
				rules(result::away, (rule) -> (before != null) ? before.away(rule) : null)));
		return lines;
	}

	private List<Cell> rules(IntUnaryOperator now, IntFunction<@Nullable Integer> before) {
		return Stream.of(FrozenChild.STATE_COUNCIL, FrozenChild.STUDENT_REGISTER, FrozenChild.LOCAL)
			.map((rule) -> new Cell(now.applyAsInt(rule), before.apply(rule)))
			.toList();
	}

	private static Cell cell(int count) {
		return new Cell(count, null);
	}

	private List<Dispute> disputes(CensusResult result) {
		return result.disputed()
			.stream()
			.map((child) -> new Dispute(child.child(), child.name(), child.className(),
					child.statuses().stream().map(this::said).toList(), child.isCountedDifferently()))
			.toList();
	}

	private String said(LeftBehind status) {
		return this.words.say("registry.away.type." + status.type())
				+ this.words.say("census.why", this.words.say(status.reason()));
	}

	/** Children rated both times, by dimension: how many went up, stayed, went down. */
	private List<Change> ratings(CensusResult result, @Nullable CensusResult before) {
		if (before == null) {
			return List.of();
		}
		Map<UUID, Ratings> then = before.here()
			.stream()
			.collect(Collectors.toMap(FrozenChild::child, FrozenChild::ratings));
		List<Change> changes = new ArrayList<>();
		for (Ratings.Dimension dimension : Ratings.Dimension.values()) {
			int[] moved = new int[3];
			for (FrozenChild child : result.here()) {
				count(then.getOrDefault(child.child(), Ratings.NONE).of(dimension), child.ratings().of(dimension),
						moved);
			}
			changes.add(new Change(this.words.say("census.dimension." + dimension), moved[0] + moved[1] + moved[2],
					moved[2], moved[1], moved[0]));
		}
		return changes;
	}

	private static void count(@Nullable Integer then, @Nullable Integer now, int[] moved) {
		if (then != null && now != null) {
			moved[Integer.signum(now.compareTo(then)) + 1]++;
		}
	}

	/**
	 * All that is shown.
	 *
	 * @param before the day of the census before, if there was one
	 */
	record View(CensusResult result, List<Counted> balance, List<Counted> types, List<Dispute> disputes,
			List<Change> changes, @Nullable LocalDate before) {

	}

	/**
	 * A line of a table of counts.
	 */
	record Counted(String label, List<Cell> cells) {

	}

	/**
	 * A count, and what the census before counted.
	 */
	record Cell(int now, @Nullable Integer before) {

	}

	/**
	 * A child about whom the rules disagree, with what each says and why.
	 *
	 * @param counted whether one counts it and another does not
	 */
	record Dispute(UUID id, String name, String className, List<String> said, boolean counted) {

	}

	/**
	 * How the ratings of a dimension changed among the children rated both times.
	 */
	record Change(String label, int both, int up, int same, int down) {

	}

}
