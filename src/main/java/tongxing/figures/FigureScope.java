package tongxing.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.registry.SchoolClassId;

/**
 * Of whom a figure speaks.
 *
 * @param id of the class, helper or child
 * @param grade stage and grade, such as <code>PRIMARY-3</code>; empty for the others
 */
public record FigureScope(Kind kind, @Nullable UUID id, String grade) {

	private static final Pattern GRADE = Pattern.compile("(KINDERGARTEN|PRIMARY|JUNIOR)-\\d");

	/** The whole school. */
	public static final FigureScope SCHOOL = new FigureScope(Kind.SCHOOL, null);

	public FigureScope {
		if ((kind == Kind.SCHOOL || kind == Kind.GRADE) != (id == null)) {
			throw new IllegalArgumentException("Only the school and a grade need no id");
		}
		if (kind == Kind.GRADE != GRADE.matcher(grade).matches()) {
			throw new IllegalArgumentException("A grade has a stage and a number, nothing else has");
		}
	}

	public FigureScope(Kind kind, @Nullable UUID id) {
		this(kind, id, "");
	}

	/**
	 * Whose children are meant: all, those of a grade, of a class, of a helper, one.
	 */
	public enum Kind {

		SCHOOL, GRADE, CLASS, HELPER, CHILD

	}

	/**
	 * The children of one grade, such as <code>PRIMARY-3</code>.
	 */
	public static FigureScope ofGrade(String grade) {
		return new FigureScope(Kind.GRADE, null, grade);
	}

	/**
	 * The class that is meant, if it is one.
	 */
	public Optional<SchoolClassId> schoolClass() {
		return (this.kind == Kind.CLASS && this.id != null) ? Optional.of(new SchoolClassId(this.id))
				: Optional.empty();
	}

	/**
	 * Reads <code>school</code>, <code>grade:PRIMARY-3</code>, <code>class:ID</code>,
	 * <code>helper:ID</code>, <code>child:ID</code>.
	 */
	public static FigureScope of(String text) {
		int colon = text.indexOf(':');
		if (colon < 0) {
			return new FigureScope(Kind.valueOf(text.toUpperCase(Locale.ROOT)), null);
		}
		Kind kind = Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
		String of = text.substring(colon + 1);
		return (kind == Kind.GRADE) ? ofGrade(of) : new FigureScope(kind, UUID.fromString(of));
	}

	@Override
	public String toString() {
		String name = this.kind.name().toLowerCase(Locale.ROOT);
		if (this.kind == Kind.GRADE) {
			return name + ":" + this.grade;
		}
		return (this.id != null) ? name + ":" + this.id : name;
	}

}
