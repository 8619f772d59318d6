package tongxing.registry.roster;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Stage;

/**
 * The class a child belongs to. Grades as in {@link Stage}; no class number where the
 * grade has one class only.
 */
public record Placement(@Nullable Stage stage, @Nullable Integer grade, @Nullable String classNumber) {

	public static final Placement NONE = new Placement(null, null, null);

	public boolean isNone() {
		return this.stage == null && this.grade == null && this.classNumber == null;
	}

}
