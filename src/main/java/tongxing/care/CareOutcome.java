package tongxing.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import tongxing.registry.ChildId;

/**
 * Tells what a record was good for. Implemented by who knows what is owed; this module
 * does not.
 */
public interface CareOutcome {

	/**
	 * What these records fulfil for these children, one entry for each thing and not for
	 * each child.
	 */
	List<Fulfilled> of(Collection<CareRecordId> records, Collection<ChildId> children, LocalDate today);

	/**
	 * Something that was owed and now is done: key and arguments of its name.
	 *
	 * @param late done after its days
	 */
	record Fulfilled(String key, List<Object> arguments, boolean late) {

	}

}
