package tongxing.registry.roster.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.IssueLevel;

/**
 * The value read from a cell, if any, and what was noticed on the way.
 */
public record Reading<T>(@Nullable T value, List<Finding> findings) {

	/**
	 * What an interpreter noticed about a cell; the row adds where it stands.
	 *
	 * @param code the message key without its prefix
	 */
	public record Finding(IssueLevel level, String code, List<Object> arguments) {

	}

	public static <T> Reading<T> of(@Nullable T value) {
		return new Reading<>(value, List.of());
	}

	public static <T> Reading<T> none() {
		return new Reading<>(null, List.of());
	}

	public Reading<T> fixed(String code, Object... arguments) {
		return with(IssueLevel.FIXED, code, arguments);
	}

	public Reading<T> warning(String code, Object... arguments) {
		return with(IssueLevel.WARNING, code, arguments);
	}

	public Reading<T> error(String code, Object... arguments) {
		return with(IssueLevel.ERROR, code, arguments);
	}

	public <R> Reading<R> map(Function<T, R> mapping) {
		return new Reading<>((this.value != null) ? mapping.apply(this.value) : null, this.findings);
	}

	public Reading<T> withFindingsOf(Reading<?> other) {
		List<Finding> all = new ArrayList<>(this.findings);
		all.addAll(other.findings());
		return new Reading<>(this.value, all);
	}

	private Reading<T> with(IssueLevel level, String code, Object... arguments) {
		List<Finding> more = new ArrayList<>(this.findings);
		more.add(new Finding(level, code, List.of(arguments)));
		return new Reading<>(this.value, more);
	}

}
