package tongxing.registry.household;

import java.util.List;

import tongxing.calendar.TermId;
import tongxing.registry.HouseholdId;

/**
 * Something another module counts by households: a bean of this type. Says beforehand
 * what a merge would change.
 */
public interface HouseholdCounting {

	/**
	 * The terms in which both households were counted, so that they would count once.
	 */
	List<Changed> changed(HouseholdId kept, HouseholdId merged);

	/**
	 * A term whose number of households changes.
	 *
	 * @param label message key of what is counted
	 */
	record Changed(String label, TermId term, int before, int after) {

	}

}
