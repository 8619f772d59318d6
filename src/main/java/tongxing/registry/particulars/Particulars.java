package tongxing.registry.particulars;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the registration form asks of a child beyond the register.
 *
 * @param version in which it was read; nothing kept yet is 0
 * @param registered whether the child is in a household register at all
 * @param registeredAt where its household is registered
 * @param disability kind and grade
 * @param illness which, of the serious ones
 * @param elders the four grandparents in the order of the form
 * @param grade how well it is cared for, as last assessed
 */
public record Particulars(int version, @Nullable Boolean registered, @Nullable String registeredAt,
		@Nullable Health health, @Nullable String disability, @Nullable String illness, List<Elder> elders,
		Set<Income> income, @Nullable CareGrade grade) {

	/** Nothing kept yet. */
	public static final Particulars NONE = new Particulars(0, null, null, null, null, null,
			Collections.nCopies(Elder.ALL, Elder.UNKNOWN), Set.of(), null);

	public Particulars {
		elders = List.copyOf(elders);
		income = Set.copyOf(income);
	}

	/**
	 * How the body is: 健康、残疾、患病 (only what is serious, note 3 of the form).
	 */
	public enum Health {

		HEALTHY, DISABLED, ILL

	}

	@Override
	public String toString() {
		return "Particulars[" + this.version + "]";
	}

}
