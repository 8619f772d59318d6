package tongxing.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tongxing.kernel.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Asks the view <code>caseload</code>.
 */
@Service
class SqlCaseload implements Caseload {

	private final JdbcClient database;

	SqlCaseload(JdbcClient database) {
		this.database = database;
	}

	@Override
	public boolean includes(AccountId account, UUID child, LocalDate day) {
		return !within(account, List.of(child), day).isEmpty();
	}

	@Override
	public Set<UUID> within(AccountId account, Collection<UUID> children, LocalDate day) {
		if (children.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.database.sql("""
				select distinct l.child_id from caseload l
				 where l.account_id = :account and l.child_id = any (:children) and l.during @> :day::date
				""")
			.param("account", account.value())
			.param("children", children.toArray(UUID[]::new))
			.param("day", day)
			.query(UUID.class)
			.list());
	}

	@Override
	public void require(AccountId account, UUID child, LocalDate day) {
		requireAll(account, List.of(child), day);
	}

	@Override
	public void requireAll(AccountId account, Collection<UUID> children, LocalDate day) {
		if (!within(account, children, day).containsAll(children)) {
			throw new NotFound("child");
		}
	}

}
