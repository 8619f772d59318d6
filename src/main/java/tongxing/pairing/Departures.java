package tongxing.pairing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tongxing.registry.ChildId;

/**
 * Ends what pairings children still have when many leave the school on one day, and opens
 * them again when that is taken back.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Departures {

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	Departures(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/**
	 * Ends the open pairings of these children with the day before, because the child has
	 * left. One that began on that day or later, before anybody knew, ends with the day
	 * it began: it was written down and stays to be seen.
	 * @param firstDay on which they are not at the school any more
	 * @return the pairings that were open
	 */
	public List<PairingId> close(Collection<ChildId> children, LocalDate firstDay) {
		return said("PAIRING_CLOSED",
				this.database.sql("""
						update pairing set during = daterange(lower(during), greatest(:day::date, lower(during) + 1)),
						       close_reason = 'CHILD_LEFT', version = version + 1
						 where child_id = any(:children) and upper_inf(during)
						returning child_id, id
						""")
					.param("day", Date.valueOf(firstDay))
					.param("children", children.stream().map(ChildId::value).toArray(UUID[]::new)));
	}

	/**
	 * Opens pairings again that were ended so, as if they had not been.
	 * @return whether all of them could be; if not, somebody has changed one or paired
	 * its child anew since, and nothing may be kept
	 */
	public boolean reopen(Collection<PairingId> closed, LocalDate firstDay) {
		try {
			return said("PAIRING_REOPENED",
					this.database
						.sql("""
								update pairing p set during = daterange(lower(during), null), close_reason = null, version = version - 1
								 where id = any(:closed) and upper(during) = greatest(:day::date, lower(during) + 1)
								   and close_reason = 'CHILD_LEFT' and successor_id is null
								   and not exists (select from hand_over h where h.pairing_id = p.id)
								returning child_id, id
								""")
						.param("day", Date.valueOf(firstDay))
						.param("closed", closed.stream().map(PairingId::value).toArray(UUID[]::new)))
				.size() == closed.size();
		}
		catch (DataIntegrityViolationException ex) {
			return false;
		}
	}

	private List<PairingId> said(String action, JdbcClient.StatementSpec update) {
		return update.query((row, number) -> {
			PairingId pairing = new PairingId(row.getObject(2, UUID.class));
			this.events.publishEvent(new PairingChanged(action, new ChildId(row.getObject(1, UUID.class)), pairing));
			return pairing;
		}).list();
	}

}
