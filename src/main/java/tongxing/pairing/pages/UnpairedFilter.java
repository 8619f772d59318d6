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
 * Children on the register without a primary helper.
 */
@Component
class UnpairedFilter implements ChildListFilter {

	private final JdbcClient database;

	UnpairedFilter(JdbcClient database) {
		this.database = database;
	}

	@Override
	public String key() {
		return "unpaired";
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public String label() {
		return "pairing.filter.unpairedOnly";
	}

	@Override
	public Collection<ChildId> matching(AccountId account, LocalDate today) {
		return this.database.sql("""
				select e.child_id from enrolment e where e.during @> :today and not exists (
				  select 1 from pairing p where p.child_id = e.child_id and p.is_primary and p.during @> :today)
				""").param("today", today).query(UUID.class).list().stream().map(ChildId::new).toList();
	}

}
