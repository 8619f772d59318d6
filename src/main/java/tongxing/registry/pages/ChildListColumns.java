package tongxing.registry.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import tongxing.registry.ChildId;

/**
 * Several columns of the list of children that come out of one reckoning, such as the
 * dots of all duties: a bean of this type. Their cells are there already and only asked
 * back.
 */
public interface ChildListColumns {

	List<ChildListColumn> of(Collection<ChildId> children, LocalDate today);

}
