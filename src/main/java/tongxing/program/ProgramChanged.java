package tongxing.program;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.Audited;

/**
 * Something of the school's work was written down, ended, confirmed, taken back, printed
 * or exported.
 *
 * @param action as <code>PROGRAM_</code> and what was done
 * @param thing the row it was done to, unless it was many
 */
public record ProgramChanged(String action, @Nullable UUID thing, @Nullable UUID child) implements Audited {

	public ProgramChanged(String action, @Nullable UUID thing) {
		this(action, thing, null);
	}

	@Override
	public @Nullable String subject() {
		return (this.thing != null) ? this.thing.toString() : null;
	}

}
