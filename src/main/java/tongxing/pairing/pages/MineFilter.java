package tongxing.pairing.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildListFilter;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The children paired with the asker.
 */
@Component
class MineFilter implements ChildListFilter {

	private final JdbcClient database;

	MineFilter(JdbcClient database) {
		this.database = database;
	}

	@Override
	public String key() {
		return "mine";
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public String label() {
		return "pairing.filter.mine";
	}

	@Override
	public Collection<ChildId> matching(AccountId account, LocalDate today) {
		return this.database.sql("""
				select distinct p.child_id from pairing p join helper h on h.id = p.helper_id
				 where h.account_id = :me and p.during @> :today
				""")
			.param("me", account.value())
			.param("today", today)
			.query(UUID.class)
			.list()
			.stream()
			.map(ChildId::new)
			.toList();
	}

}
