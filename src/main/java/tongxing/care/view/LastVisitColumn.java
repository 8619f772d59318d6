package tongxing.care.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildListColumn;

import org.springframework.stereotype.Component;

/**
 * When somebody was last met at a child's home, as a column of the list of children.
 */
@Component
class LastVisitColumn implements ChildListColumn {

	private final CareViews views;

	LastVisitColumn(CareViews views) {
		this.views = views;
	}

	@Override
	public int order() {
		return 600;
	}

	@Override
	public String label() {
		return "care.lastVisit";
	}

	@Override
	public Map<ChildId, Object> cells(Collection<ChildId> children, LocalDate today) {
		return new HashMap<>(this.views.lastVisits(children, today));
	}

}
