package tongxing.registry.intake;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the plans of the last few large rosters while somebody leafs through their
 * previews, since reading such a file anew for each page takes seconds. After a restart,
 * or on another node, a plan is made once more.
 */
class PlanMemory {

	private static final int MOST = 3;

	private final Map<BatchId, IntakePlan> plans = new LinkedHashMap<>();

	/** The plan of a roster, as remembered or as it is made now. */
	IntakePlan of(BatchId batch, Supplier<IntakePlan> maker) {
		IntakePlan known = known(batch);
		if (known != null) {
			return known;
		}
		IntakePlan made = maker.get();
		remember(made);
		return made;
	}

	synchronized void remember(IntakePlan plan) {
		this.plans.remove(plan.batch().id());
		this.plans.put(plan.batch().id(), plan);
		Iterator<BatchId> oldest = this.plans.keySet().iterator();
		while (this.plans.size() > MOST) {
			oldest.next();
			oldest.remove();
		}
	}

	private synchronized @Nullable IntakePlan known(BatchId batch) {
		return this.plans.get(batch);
	}

}
