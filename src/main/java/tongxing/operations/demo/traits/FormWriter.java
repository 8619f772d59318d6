package tongxing.operations.demo.traits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;
import tongxing.operations.demo.writing.Tables;
import tongxing.registry.particulars.CareGrade;
import tongxing.registry.particulars.Particulars;

/**
 * Fills in what the registration form asks beyond the register, and assesses how each
 * child is cared for; of a few nobody has asked yet. Rolls dice of its own, so that the
 * rest of the school stays as it was.
 */
public final class FormWriter {

	/** Those who board do so from their first day on. */
	private static final String BOARDING = """
			insert into boarding (child_id, during)
			select c.id, daterange(min(lower(e.during)), nullif(max(coalesce(upper(e.during), 'infinity')), 'infinity'))
			  from child c join enrolment e on e.child_id = c.id
			 where c.boarding and c.registered_on <= ? group by c.id
			""";

	/** Households are registered where they live. */
	private static final String REGISTERED = """
			update particulars p set registered_at = h.address
			  from child c join household h on h.id = c.household_id
			 where p.id = c.id and p.registered and h.address is not null and c.registered_on <= ?
			""";

	private final Scribe scribe;

	private final Dice dice;

	private final UUID lead;

	private final byte[] healthy;

	public FormWriter(Scribe scribe, Dice dice, UUID lead) {
		this.scribe = scribe;
		this.dice = dice;
		this.lead = lead;
		this.healthy = scribe.seal(Particulars.Health.HEALTHY.name());
	}

	/**
	 * Writes what is known of a child.
	 * @param surname of its father's people
	 */
	public void of(UUID child, String surname, LocalDate from) {
		if (this.dice.percent(2)) {
			return;
		}
		int state = this.dice.below(100);
		byte[] health = (state < 97) ? this.healthy
				: this.scribe.seal(((state < 99) ? Particulars.Health.ILL : Particulars.Health.DISABLED).name());
		byte @Nullable [] disability = (state == 99) ? this.scribe.seal("听力三级") : null;
		byte @Nullable [] illness = (state == 97 || state == 98) ? this.scribe.seal("先天性心脏病") : null;
		this.scribe.tables()
			.add("particulars", child, !this.dice.percent(1), null,
					this.dice.percent(40) ? "{WORK,FARMING}" : this.dice.percent(85) ? "{WORK}" : "{FARMING,RELIEF}",
					health, disability, illness, this.scribe.seal(elders(surname)));
		this.scribe.tables()
			.add("care_grade", child, from,
					this.dice.percent(58) ? CareGrade.GOOD : this.dice.percent(92) ? CareGrade.FAIR : CareGrade.POOR,
					this.lead);
	}

	private String elders(String surname) {
		String other = this.scribe.words().one("surnames", this.dice);
		return Stream.concat(couple(surname).stream(), couple(other).stream()).collect(Collectors.joining("\n"));
	}

	private List<String> couple(String surname) {
		String maiden = this.scribe.words().one("surnames", this.dice);
		return List.of(elder(surname, "elderMen"), elder(maiden, "elderWomen"));
	}

	private String elder(String surname, String names) {
		return this.dice.percent(12) ? "—" : surname + this.scribe.words().one(names, this.dice) + " "
				+ LocalDate.of(this.dice.between(1948, 1962), this.dice.between(1, 12), this.dice.between(1, 28));
	}

	/** What follows from what is written, once it is. */
	public static void follow(Tables tables, LocalDate today) {
		tables.change(BOARDING, today);
		tables.change(REGISTERED, today);
	}

}
