package tongxing.registry.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to call for many children at once, such as those of a class, by one statement. A
 * child the asker may not see has nobody on it.
 */
@Service
@Transactional
public class ContactCards {

	private final JdbcClient database;

	private final Seals seals;

	private final ApplicationEventPublisher events;

	ContactCards(JdbcClient database, Seals seals, ApplicationEventPublisher events) {
		this.database = database;
		this.seals = seals;
		this.events = events;
	}

	/**
	 * With the numbers masked. Leaves one row in the audit, as an export does.
	 */
	public Map<ChildId, List<ChildFile.Contact>> masked(Collection<ChildId> children, AccountId me, LocalDate today) {
		Map<ChildId, List<ChildFile.Contact>> cards = cards(children, me, today, this.seals::maskedPhone);
		this.events.publishEvent(new ChildChanged("CONTACT_CARDS_READ", null, Integer.toString(children.size()), null));
		return cards;
	}

	/**
	 * With the numbers whole, to be printed. Leaves a row with the reason in the audit of
	 * each child.
	 */
	public Map<ChildId, List<ChildFile.Contact>> whole(Collection<ChildId> children, String reason, AccountId me,
			LocalDate today) {
		if (reason.isBlank()) {
			throw new RuleViolation("registry.cards.needsReason");
		}
		Map<ChildId, List<ChildFile.Contact>> cards = cards(children, me, today, this.seals::open);
		cards.keySet()
			.forEach((child) -> this.events
				.publishEvent(new ChildChanged("CONTACT_CARD_PRINTED", child.value(), null, reason.strip())));
		return cards;
	}

	private Map<ChildId, List<ChildFile.Contact>> cards(Collection<ChildId> children, AccountId me, LocalDate today,
			Function<byte[], String> phones) {
		Map<ChildId, List<ChildFile.Contact>> cards = new LinkedHashMap<>();
		this.database.sql(FileStatements.CONTACTS_OF_MANY)
			.param("children", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.param("me", me.value())
			.param("today", today)
			.query((row) -> {
				ChildId child = new ChildId(row.getObject("child", UUID.class));
				cards.computeIfAbsent(child, (first) -> new ArrayList<>()).add(ChildFiles.contact(row, phones));
			});
		return cards;
	}

}
