package tongxing.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import tongxing.care.CareFact;
import tongxing.care.FollowUpFact;
import tongxing.duties.Duties.Moment;
import tongxing.duties.DutyFacts.SignedAgreement;
import tongxing.duties.DutyFacts;
import tongxing.duties.Waiver;
import tongxing.figures.KeptSchool.Facts;
import tongxing.figures.kept.UntilChanged;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.status.Criterion;

import org.springframework.stereotype.Component;

/**
 * Numbers of the whole school in a term that is over, kept for as long as what is known
 * of that term is the same: a day's work is of the present term, and to read three years
 * again for it would take seconds. Of each child there is a print of its facts; where a
 * change concerns some children, theirs are read and compared.
 */
@Component
class PastNumbers {

	private final Rolls rolls;

	private final KeptSchool school;

	private final UntilChanged kept;

	PastNumbers(Rolls rolls, KeptSchool school, UntilChanged kept) {
		this.rolls = rolls;
		this.school = school;
		this.kept = kept;
	}

	/**
	 * What is counted of the school at a moment.
	 * @param local the rule for parents who are away
	 * @param count depends on nothing but the facts
	 */
	TermFigures of(Moment moment, Criterion local, Function<Facts, TermFigures> count) {
		return this.kept.watched(new Question(moment, local), () -> counted(moment, local, count), (known,
				changed) -> still(known, moment, local, changed) ? known : counted(moment, local, count)).numbers;
	}

	private Counted counted(Moment moment, Criterion local, Function<Facts, TermFigures> count) {
		Facts all = this.school.read(this.rolls.rollOfSchool(moment.term().attribution(), moment.asOf()), moment)
			.under(local);
		return new Counted(count.apply(all).bare(), prints(all), common(all));
	}

	private boolean still(Counted known, Moment moment, Criterion local, Set<ChildId> changed) {
		if (changed.isEmpty()) {
			return true;
		}
		Facts now = this.school
			.read(this.rolls.rollOfSchool(moment.term().attribution(), changed, moment.asOf()), moment)
			.under(local);
		Map<ChildId, Long> prints = prints(now);
		return known.common == common(now)
				&& changed.stream().allMatch((child) -> Objects.equals(known.prints.get(child), prints.get(child)));
	}

	/** What is the same for all children. */
	private static int common(Facts facts) {
		return Objects.hash(facts.book().rules(), facts.book().facts().campaigns());
	}

	private static Map<ChildId, Long> prints(Facts facts) {
		Map<ChildId, Long> prints = new HashMap<>();
		DutyFacts of = facts.book().facts();
		add(prints, of.children(), ChildFacts::id);
		add(prints, of.records(), CareFact::child);
		add(prints, of.pairings(), PairingSpan::child);
		add(prints, of.waivers(), Waiver::child);
		add(prints, of.agreements(), SignedAgreement::child);
		add(prints, facts.waiting().followUps(), FollowUpFact::child);
		return prints;
	}

	/** In whatever order they were read. */
	private static <T> void add(Map<ChildId, Long> prints, Collection<T> facts, Function<T, ChildId> child) {
		for (T fact : facts) {
			prints.merge(child.apply(fact), spread(fact.hashCode()), Long::sum);
		}
	}

	/** So that sums of different facts differ (finalizer of SplitMix64). */
	private static long spread(int hash) {
		long bits = hash * 0x9E3779B97F4A7C15L;
		bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
		bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
		return bits ^ (bits >>> 31);
	}

	/**
	 * What the numbers depend on beside the facts.
	 */
	private record Question(Moment moment, Criterion local) {

	}

	/**
	 * Numbers, and what they were counted of.
	 */
	private record Counted(TermFigures numbers, Map<ChildId, Long> prints, int common) {

	}

}
