package tongxing.program.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.registry.SchoolClassId;

/**
 * A child and its agreement for a school year, if it has one.
 *
 * @param parties who has to sign
 * @param signed who has signed, and when
 */
public record AgreementRow(UUID child, String name, SchoolClassId schoolClass, String className,
		@Nullable UUID agreement, @Nullable LocalDate madeOn, Set<Party> parties, Map<Party, LocalDate> signed) {

	public boolean isComplete() {
		return this.agreement != null && this.signed.keySet().containsAll(this.parties);
	}

	/**
	 * Whether there is an agreement and this party has not signed it.
	 */
	public boolean lacks(Party party) {
		return this.parties.contains(party) && !this.signed.containsKey(party);
	}

}
