package tongxing.archive.export;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;

/**
 * Whose records an archive holds.
 *
 * @param id of the class or child, or the school year
 */
record ExportScope(Kind kind, @Nullable String id) {

	private static final String INSIDE = """
			select c.id from child c left join lateral (
			       select k.school_year, k.stage, k.grade, k.number from enrolment e join school_class k on k.id = e.class_id
			        where e.child_id = c.id and (%1$s) order by k.school_year desc limit 1) as last on true
			 where %2$s
			 order by last.school_year desc nulls last, last.stage, last.grade, last.number, c.pinyin, c.id
			""";

	static ExportScope of(String code) {
		String[] parts = code.split(":", 2);
		ExportScope scope = Arrays.stream(Kind.values())
			.filter((kind) -> kind.name().equals(parts[0]) && (kind == Kind.SCHOOL) == (parts.length == 1))
			.findFirst()
			.map((kind) -> new ExportScope(kind, (parts.length == 2) ? parts[1] : null))
			.orElseThrow(() -> new NotFound("scope"));
		scope.parameters();
		return scope;
	}

	/** A query for the ids of its children, by class and reading. */
	String sql() {
		return switch (this.kind) {
			case SCHOOL -> INSIDE.formatted("true", "true");
			case YEAR -> INSIDE.formatted("k.school_year = ?", "last.school_year is not null");
			case CLASS -> INSIDE.formatted("k.id = ?", "last.school_year is not null");
			case CHILD -> INSIDE.formatted("true", "c.id = ?");
		};
	}

	/** The parameters of the query; refuses an id that cannot be one. */
	List<Object> parameters() {
		try {
			return (this.id == null) ? List.of()
					: List.of((this.kind == Kind.YEAR) ? (Object) Integer.valueOf(this.id) : UUID.fromString(this.id));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("scope");
		}
	}

	String title() {
		return "archive.job.export." + this.kind;
	}

	/**
	 * How much of the school.
	 */
	enum Kind {

		/** Everything there is, also for import into an empty installation. */
		SCHOOL,

		/** The children of one school year. */
		YEAR,

		/** The children who ever were in one class. */
		CLASS,

		/** One child. */
		CHILD

	}

}
