package tongxing.pairing.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import tongxing.kernel.SqlDay;
import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildListChoice;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the list of children for those of one helper.
 */
@Component
class HelperChoice implements ChildListChoice {

	private final JdbcClient database;

	HelperChoice(JdbcClient database) {
		this.database = database;
	}

	@Override
	public String key() {
		return "helper";
	}

	@Override
	public String label() {
		return "pairing.helper";
	}

	@Override
	public List<Option> options(AccountId account, LocalDate today) {
		return this.database.sql(SqlDay.in("""
				select h.id::text as value, h.name as label from helper h
				 where exists (select from pairing p where p.helper_id = h.id and p.during @> :today
				   and %s)
				 order by h.pinyin, h.id
				""".formatted(Caseload.sees("p.child_id")), today))
			.param("me", account.value())
			.query(Option.class)
			.list();
	}

	@Override
	public Collection<ChildId> matching(String value, AccountId account, LocalDate today) {
		return this.database
			.sql("select distinct child_id from pairing where helper_id::text = :helper and during @> :today")
			.param("helper", value)
			.param("today", today)
			.query(UUID.class)
			.list()
			.stream()
			.map(ChildId::new)
			.toList();
	}

}
