package tongxing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import tongxing.pairing.helper.Helpers;
import tongxing.registry.RosterMentorNamed;
import tongxing.registry.RosterUndone;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pairs the children of an imported roster with the helper their row names, where exactly
 * one helper has that name and the child has none yet. Others stay on the list of the
 * unpaired. What an import paired goes when it is taken back.
 */
@Component
class RosterMentors {

	private final Helpers helpers;

	private final PairingRepository pairings;

	private final JdbcClient database;

	private final Clock clock;

	RosterMentors(Helpers helpers, PairingRepository pairings, JdbcClient database, Clock clock) {
		this.helpers = helpers;
		this.pairings = pairings;
		this.database = database;
		this.clock = clock;
	}

	@EventListener
	void on(RosterMentorNamed row) {
		this.helpers.staffBecomeHelpers();
		String name = row.mentor().replaceFirst("、.*", "").strip();
		List<UUID> named = this.database.sql("select id from helper where name = :name and active limit 2")
			.param("name", name)
			.query(UUID.class)
			.list();
		if (named.size() != 1 || isPaired(row)) {
			return;
		}
		HelperId id = new HelperId(named.get(0));
		LocalDate today = LocalDate.now(this.clock);
		LocalDate from = row.from().isAfter(today) ? today : row.from();
		PairChild command = new PairChild(row.child(), id, PairingRole.MENTOR, true, from);
		this.pairings.saveAllAndFlush(List.of(Pairing.begin(command, this.helpers.view(id), today, row.batch())));
	}

	@EventListener
	void on(RosterUndone batch) {
		if (this.pairings.touchedSince(batch.batch()) == 0) {
			this.pairings.deleteAllInBatch(this.pairings.ofBatch(batch.batch()));
		}
	}

	private boolean isPaired(RosterMentorNamed row) {
		return this.database
			.sql("select exists (select from pairing where child_id = :child and is_primary and upper_inf(during))")
			.param("child", row.child().value())
			.query(Boolean.class)
			.single();
	}

}
