package tongxing.operations.demo.traits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;
import tongxing.registry.trait.ConsentPurpose;

/**
 * Says which children are in a hardship, enrolled in public aid, and what their guardians
 * agreed to. A few guardians were not asked, a few children miss aid they seem to have a
 * right to. Rolls dice of its own, so that the rest of the school stays as it was.
 */
public final class TraitWriter {

	private final Scribe scribe;

	private final Dice dice;

	private final LocalDate today;

	private final UUID lead;

	private final byte[] pickUp;

	public TraitWriter(Scribe scribe, Dice dice, LocalDate today, UUID lead) {
		this.scribe = scribe;
		this.dice = dice;
		this.today = today;
		this.lead = lead;
		this.pickUp = scribe.seal(scribe.words().of("pickUps").get(0));
	}

	/**
	 * A child as far as it matters here.
	 *
	 * @param here days at the school
	 * @param parent whether both parents, one or none can care
	 */
	public record Subject(UUID child, DateRange here, Parents parent) {

	}

	/**
	 * What became of the parents.
	 */
	public enum Parents {

		BOTH, ONE, NONE

	}

	/** Writes what holds of a child. */
	public void of(Subject subject) {
		LocalDate from = subject.here.from().plusDays(this.dice.between(0, 20));
		if (!from.isBefore(last(subject))) {
			return;
		}
		boolean poor = this.dice.percent((subject.parent == Parents.BOTH) ? 7 : 45);
		if (poor) {
			hardship(subject, from, "POVERTY");
			aid(subject, from, 92, "TWO_EXEMPTIONS_ONE_SUBSIDY", null, null);
			aid(subject, from, 72, "MINIMUM_LIVING_ALLOWANCE", this.dice.between(28, 56) * 10, "MONTH");
		}
		if (subject.parent == Parents.NONE) {
			hardship(subject, from, "GUARDIANSHIP_LOST");
			aid(subject, from, 60, "TEMPORARY_RELIEF", 1000, "ONCE");
		}
		if (this.dice.percent(1.2)) {
			hardship(subject, from, this.dice.pick(List.of("ILLNESS", "MENTAL_HEALTH", "OTHER")));
		}
		consents(subject, from);
		if (this.dice.percent(4)) {
			this.scribe.tables()
				.add("emergency_note", subject.child, this.scribe.seal(this.scribe.words().one("allergies", this.dice)),
						null, this.pickUp);
		}
	}

	private void hardship(Subject subject, LocalDate from, String kind) {
		LocalDate begun = this.dice.percent(20) ? recent(from) : from;
		boolean other = "OTHER".equals(kind);
		this.scribe.tables()
			.add("hardship", this.dice.id(begun), subject.child, kind, DateRange.since(begun),
					other ? this.scribe.words().one("otherHardships", this.dice) : null,
					this.scribe.words().one("hardship." + kind, this.dice), this.lead);
	}

	private LocalDate recent(LocalDate from) {
		LocalDate lately = this.today.minusDays(this.dice.between(5, 70));
		return lately.isAfter(from) ? lately : from;
	}

	private void aid(Subject subject, LocalDate from, int share, String kind, @Nullable Integer amount,
			@Nullable String period) {
		if (this.dice.percent(share)) {
			this.scribe.tables()
				.add("subsidy", this.dice.id(from), subject.child, kind, DateRange.since(from), amount, period,
						this.lead);
		}
	}

	private void consents(Subject subject, LocalDate from) {
		if (this.dice.percent(8)) {
			return;
		}
		boolean mother = this.dice.percent(55);
		for (ConsentPurpose purpose : ConsentPurpose.values()) {
			int share = (purpose == ConsentPurpose.PUBLICATION || purpose == ConsentPurpose.SPONSOR) ? 58 : 94;
			this.scribe.tables()
				.add("consent", this.dice.id(from), subject.child, purpose,
						this.dice.percent(share) ? "GIVEN" : "REFUSED", DateRange.since(from),
						mother ? "MOTHER" : "FATHER", "PAPER", this.lead);
		}
	}

	private LocalDate last(Subject subject) {
		LocalDate left = subject.here.to();
		return (left != null && left.isBefore(this.today)) ? left : this.today;
	}

}
