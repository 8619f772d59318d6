package tongxing.forms;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tongxing.registry.file.ChildFile;
import tongxing.registry.particulars.CareGrade;
import tongxing.registry.particulars.Particulars;
import tongxing.registry.status.LeftBehind;

/**
 * 监护类型 of the registration form: nobody, a parent who is not capable, a carer who is not,
 * fair, good. What nobody assessed is none of them.
 */
final class Guardianship {

	private static final String NOBODY = "NOBODY";

	private static final String PARENT = "PARENT";

	private static final String CARER = "CARER";

	static final List<String> NAMES = List.of(NOBODY, PARENT, CARER, "FAIR", "GOOD");

	private Guardianship() {
	}

	static Set<String> of(ChildFile.@Nullable Care care, LeftBehind status, Particulars more) {
		if (care != null && "ALONE".equals(care.kind())) {
			return Set.of(NOBODY);
		}
		if (care != null && "PARENT".equals(care.kind()) && status.type().oneAway()) {
			return Set.of(PARENT);
		}
		if (more.grade() == CareGrade.POOR || (care != null && Boolean.FALSE.equals(care.capable()))) {
			return Set.of(CARER);
		}
		return (more.grade() != null) ? Set.of(more.grade().name()) : Set.of();
	}

}
