package tongxing.registry.census;

import java.util.List;
import java.util.function.Predicate;

import tongxing.registry.census.FrozenChild.Presence;
import tongxing.registry.status.LeftBehind;

/**
 * What a census found, child by child, and what is counted of it.
 *
 * @param frozen whether it stands for good; otherwise it is as entered now
 * @param intact whether what stands is what was frozen
 */
public record CensusResult(Census census, List<FrozenChild> children, boolean frozen, boolean intact) {

	public CensusResult {
		children = List.copyOf(children);
	}

	/**
	 * The children at the school on the census's day.
	 */
	public List<FrozenChild> here() {
		return which(FrozenChild::here);
	}

	public List<FrozenChild> which(Predicate<FrozenChild> asked) {
		return this.children.stream().filter(asked).toList();
	}

	/**
	 * How many came, left or stayed.
	 */
	public int moved(Presence presence) {
		return which((child) -> child.presence() == presence).size();
	}

	/**
	 * Who was there before: opening + came − left = closing.
	 */
	public int opening() {
		return moved(Presence.STAYED) + moved(Presence.LEFT);
	}

	public int closing() {
		return here().size();
	}

	/**
	 * How many a rule counts as of a type.
	 */
	public int counted(int criterion, LeftBehind.Type type) {
		return which((child) -> child.here() && child.type(criterion) == type).size();
	}

	/**
	 * How many a rule counts as having parents away.
	 */
	public int away(int criterion) {
		return which((child) -> child.here() && child.type(criterion).isAway()).size();
	}

	/**
	 * Those about whom the rules disagree.
	 */
	public List<FrozenChild> disputed() {
		return which(FrozenChild::isDisputed);
	}

	/**
	 * Those whose entries nobody confirmed.
	 */
	public List<FrozenChild> open() {
		return which((child) -> child.here() && !child.confirmed());
	}

}
