package tongxing.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import tongxing.pairing.helper.Helpers;
import tongxing.pairing.helper.HelperView;
import tongxing.registry.RosterMentorsNamed;
import tongxing.registry.RosterMentorsNamed.Row;
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
	void on(RosterMentorsNamed named) {
		this.helpers.staffBecomeHelpers();
		Map<String, List<UUID>> helpers = helpers(named.rows());
		Set<UUID> paired = paired(named.rows());
		Map<UUID, HelperView> views = new HashMap<>();
		LocalDate today = LocalDate.now(this.clock);
		LocalDate from = named.from().isAfter(today) ? today : named.from();
		List<Pairing> made = new ArrayList<>();
		for (Row row : named.rows()) {
			List<UUID> ids = helpers.getOrDefault(name(row), List.of());
			if (ids.size() == 1 && paired.add(row.child().value())) {
				HelperId id = new HelperId(ids.get(0));
				HelperView helper = views.computeIfAbsent(id.value(), (known) -> this.helpers.view(id));
				PairChild command = new PairChild(row.child(), id, PairingRole.MENTOR, true, from);
				made.add(Pairing.begin(command, helper, today, named.batch()));
			}
		}
		this.pairings.saveAllAndFlush(made);
	}

	/** The first of several. */
	private static String name(Row row) {
		return row.mentor().replaceFirst("、.*", "").strip();
	}

	private Map<String, List<UUID>> helpers(List<Row> rows) {
		Map<String, List<UUID>> helpers = new HashMap<>();
		this.database.sql("select name, id from helper where name = any(:names) and active")
			.param("names", rows.stream().map(RosterMentors::name).distinct().toArray(String[]::new))
			.query((row) -> {
				helpers.computeIfAbsent(row.getString(1), (name) -> new ArrayList<>())
					.add(row.getObject(2, UUID.class));
			});
		return helpers;
	}

	@EventListener
	void on(RosterUndone batch) {
		if (this.pairings.touchedSince(batch.batch()) == 0) {
			this.pairings.deleteAllInBatch(this.pairings.ofBatch(batch.batch()));
		}
	}

	private Set<UUID> paired(List<Row> rows) {
		return new HashSet<>(this.database
			.sql("select child_id from pairing where child_id = any(:children) and is_primary and upper_inf(during)")
			.param("children", rows.stream().map((row) -> row.child().value()).toArray(UUID[]::new))
			.query(UUID.class)
			.list());
	}

}
