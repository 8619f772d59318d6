package tongxing.program;

import java.time.LocalDate;
import java.util.UUID;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what no longer runs, and takes back what was written down by mistake: alike for
 * all things of the school's work.
 */
@Service
@Transactional
public class Closings {

	private final JdbcClient database;

	private final Journal journal;

	Closings(JdbcClient database, Journal journal) {
		this.database = database;
		this.journal = journal;
	}

	/**
	 * Ends something after a last day; refuses a day to come, one before it began, and
	 * what has ended already.
	 */
	public void end(Thing thing, UUID id, LocalDate last) {
		if (!thing.isLasting()) {
			throw new NotFound("thing");
		}
		this.journal.end(thing.table(), id, this.journal.past(last, "program.refused.last.future"));
	}

	/**
	 * Takes something back with a reason; refuses goods of which something was handed
	 * out.
	 */
	public void takeBack(Thing thing, UUID id, String reason) {
		if (thing == Thing.LOT && isHandedOut(id)) {
			throw new RuleViolation("program.refused.handedOut");
		}
		this.journal.takeBack(thing.table(), id, reason);
	}

	/**
	 * Refuses what is not there.
	 */
	@Transactional(readOnly = true)
	public void require(Thing thing, UUID id) {
		boolean there = this.database
			.sql("select exists (select from " + thing.table() + " where id = :id and voided_on is null)")
			.param("id", id)
			.query(Boolean.class)
			.single();
		if (!there) {
			throw new NotFound("thing");
		}
	}

	private boolean isHandedOut(UUID lot) {
		this.database.sql("select id from goods_lot where id = :id for no key update")
			.param("id", lot)
			.query()
			.listOfRows();
		return this.database.sql("select exists (select from goods_handout where lot_id = :id and voided_on is null)")
			.param("id", lot)
			.query(Boolean.class)
			.single();
	}

}
