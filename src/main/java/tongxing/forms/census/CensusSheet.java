package tongxing.forms.census;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tongxing.registry.census.Census;
import tongxing.registry.census.CensusResult;
import tongxing.registry.census.FrozenChild;

/**
 * The table of a census.
 *
 * @param lines as asked: by class, by grade or the school alone; the whole comes last
 * @param checks the ten equations with the children who are behind one that fails
 * @param movement how the register and those counted moved since the census before
 * @param untold children of whom nobody can say whether they are to be counted
 */
public record CensusSheet(Census census, boolean frozen, By by, List<Line> lines, List<Check> checks, Movement movement,
		List<Behind> untold) {

	public CensusSheet {
		lines = List.copyOf(lines);
		checks = List.copyOf(checks);
		untold = List.copyOf(untold);
	}

	/**
	 * What makes a line.
	 */
	public enum By {

		CLASS, GRADE, SCHOOL

	}

	/**
	 * A line.
	 *
	 * @param name of the class or grade; empty for the whole
	 * @param counts of the thirty-two columns
	 */
	public record Line(String name, List<Integer> counts) {

	}

	/**
	 * A child whose entries are to be looked at.
	 */
	public record Behind(UUID id, String name, String className) {

		static Behind of(FrozenChild child) {
			return new Behind(child.child(), child.name(), child.className());
		}

	}

	/**
	 * An equation with the sums of its sides.
	 */
	public record Check(Equation equation, int left, int right, List<Behind> behind) {

		public boolean holds() {
			return this.behind.isEmpty() && this.left == this.right;
		}

	}

	/**
	 * Opening + in − out = closing, of the register and of those counted.
	 *
	 * @param before what the census before closed with, if there was one
	 * @param strays who is said to have been there before and was not, or the other way
	 * round
	 */
	public record Movement(int opening, int came, int left, int closing, @Nullable Integer before, List<Behind> strays,
			@Nullable Counted counted) {

		public boolean holds() {
			return this.strays.isEmpty() && this.opening + this.came - this.left == this.closing
					&& (this.before == null || this.before == this.opening);
		}

	}

	/**
	 * How those counted moved since the census before: newly counted and no longer
	 * counted, at the school or gone.
	 */
	public record Counted(int opening, List<Behind> in, List<Behind> out, int closing) {

		public boolean holds() {
			return this.opening + this.in.size() - this.out.size() == this.closing;
		}

	}

	/** The whole. */
	public Line total() {
		return this.lines.get(this.lines.size() - 1);
	}

	public boolean holds() {
		return this.movement.holds() && this.checks.stream().allMatch(Check::holds);
	}

	static CensusSheet of(CensusResult result, @Nullable CensusResult before, By by) {
		List<FrozenChild> counted = result.which(Columns::counts);
		return new CensusSheet(result.census(), result.frozen(), by, lines(counted, by),
				Equation.ALL.stream().map((equation) -> check(equation, counted, Columns::of)).toList(),
				Movements.of(result, before), result.which(CensusSheet::untold).stream().map(Behind::of).toList());
	}

	private static boolean untold(FrozenChild child) {
		return child.here() && child.type(FrozenChild.STATE_COUNCIL).name().equals("UNKNOWN");
	}

	static Check check(Equation equation, List<FrozenChild> children, Function<FrozenChild, BitSet> columns) {
		List<Integer> all = counts(children.stream().map(columns).toList());
		return new Check(equation, Equation.sum(equation.left(), all), Equation.sum(equation.right(), all),
				children.stream()
					.filter((child) -> equation.difference(columns.apply(child)) != 0)
					.map(Behind::of)
					.toList());
	}

	static List<Integer> counts(Collection<BitSet> children) {
		return IntStream.rangeClosed(1, Columns.ALL)
			.mapToObj((column) -> (int) children.stream().filter((columns) -> columns.get(column)).count())
			.toList();
	}

	private static List<Line> lines(List<FrozenChild> children, By by) {
		Map<String, List<BitSet>> groups = new LinkedHashMap<>();
		if (by != By.SCHOOL) {
			children.stream()
				.sorted(ClassOrder.OF)
				.forEach((child) -> groups
					.computeIfAbsent((by == By.CLASS) ? child.className() : grade(child), (name) -> new ArrayList<>())
					.add(Columns.of(child)));
		}
		List<Line> lines = new ArrayList<>();
		groups.forEach((name, group) -> lines.add(new Line(name, counts(group))));
		lines.add(new Line("", counts(children.stream().map(Columns::of).toList())));
		return lines;
	}

	private static String grade(FrozenChild child) {
		String grade = child.sheet().grade();
		return (grade != null) ? grade : "";
	}

}
