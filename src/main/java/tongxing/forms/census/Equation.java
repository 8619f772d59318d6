package tongxing.forms.census;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the annex asks of its columns: the sums on both sides are equal.
 */
public record Equation(List<Integer> left, List<Integer> right) {

	/** The ten of annex 3, in its order. */
	public static final List<Equation> ALL = List.of(of(1, 2, 5, 8), of(1, range(11, 18)), of(1, range(19, 20)),
			of(1, range(21, 25)), of(1, range(26, 29)), of(1, range(30, 32)), of(2, 3, 4), of(5, 6, 7), of(8, 9, 10),
			new Equation(List.of(13, 14), List.of(24, 25)));

	public Equation {
		left = List.copyOf(left);
		right = List.copyOf(right);
	}

	private static Equation of(int left, int... right) {
		return new Equation(List.of(left), IntStream.of(right).boxed().toList());
	}

	private static int[] range(int first, int last) {
		return IntStream.rangeClosed(first, last).toArray();
	}

	/** By how much the left side is more than the right, of one child. */
	int difference(BitSet columns) {
		return count(this.left, columns) - count(this.right, columns);
	}

	/** The sum of a side of a line of the table. */
	static int sum(List<Integer> side, List<Integer> counts) {
		return side.stream().mapToInt((column) -> counts.get(column - 1)).sum();
	}

	private static int count(List<Integer> side, BitSet columns) {
		return (int) side.stream().filter(columns::get).count();
	}

	/** As the annex writes it: 1 = 2 + 5 + 8. */
	public String text() {
		return side(this.left) + " = " + side(this.right);
	}

	private static String side(List<Integer> columns) {
		return columns.stream().map(String::valueOf).collect(Collectors.joining(" + "));
	}

}
