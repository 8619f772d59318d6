package tongxing.registry.trait.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildListChoice;
import tongxing.registry.trait.Hardship;
import tongxing.staff.AccountId;
import tongxing.staff.words.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the list of children for those in a hardship, of one kind or of any [S-12].
 */
@Component
class HardshipChoice implements ChildListChoice {

	private static final String ANY = "ANY";

	private final JdbcClient database;

	private final Words words;

	HardshipChoice(JdbcClient database, Words words) {
		this.database = database;
		this.words = words;
	}

	@Override
	public String key() {
		return "hardship";
	}

	@Override
	public String label() {
		return "traits.hardship.filter";
	}

	@Override
	public List<Option> options(AccountId account, LocalDate today) {
		List<Option> options = new ArrayList<>();
		options.add(new Option(ANY, this.words.say("traits.hardship.any")));
		for (Hardship kind : Hardship.values()) {
			options.add(new Option(kind.name(), this.words.say("traits.hardship.kind." + kind)));
		}
		return options;
	}

	@Override
	public Collection<ChildId> matching(String value, AccountId account, LocalDate today) {
		return this.database
			.sql("select distinct child_id from hardship where during @> :today and (kind = :kind or :kind = 'ANY')")
			.param("kind", value)
			.param("today", today)
			.query(UUID.class)
			.list()
			.stream()
			.map(ChildId::new)
			.toList();
	}

}
