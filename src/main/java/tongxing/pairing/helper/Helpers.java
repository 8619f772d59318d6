package tongxing.pairing.helper;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.kernel.person.PhoneNumber;
import tongxing.pairing.HelperId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who can be paired with children. Every member of staff is one by having an
 * account; others are entered here.
 */
@Service
@Transactional
public class Helpers {

	/**
	 * What is written down about a helper. A blank phone leaves the known one as it is.
	 *
	 * @param cap children at a time from which on a warning is shown; none: the school's
	 * usual one
	 */
	public record Entry(String name, HelperKind kind, @Nullable String phone, @Nullable Integer cap,
			@Nullable String note) {

	}

	private final HelperRepository helpers;

	private final JdbcClient database;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	Helpers(HelperRepository helpers, JdbcClient database, Vault vault, ApplicationEventPublisher events) {
		this.helpers = helpers;
		this.database = database;
		this.vault = vault;
		this.events = events;
	}

	/**
	 * The helper an account is, made when asked for the first time.
	 */
	public HelperId ofAccount(AccountId account) {
		return this.helpers.findByAccount(account).map(Helper::id).orElseGet(() -> {
			staffBecomeHelpers();
			return this.helpers.findByAccount(account).orElseThrow(() -> new NotFound("account")).id();
		});
	}

	/**
	 * Makes a helper of every account that is none yet and takes over changed names; does
	 * nothing where nothing changed.
	 */
	public void staffBecomeHelpers() {
		this.database.sql("""
				select a.id from account a left join helper h on h.account_id = a.id where a.enabled and h.id is null
				""").query(UUID.class).list().forEach((account) -> this.database.sql("""
				insert into helper (id, account_id, name, pinyin, kind)
				select :id, id, name, pinyin, 'STAFF' from account where id = :account
				on conflict (account_id) do nothing
				""").param("id", HelperId.next().value()).param("account", account).update());
		this.database.sql("""
				update helper h set name = a.name, pinyin = a.pinyin, version = h.version + 1
				  from account a where a.id = h.account_id and a.name <> h.name
				""").update();
	}

	/**
	 * Enters somebody who does not use the program.
	 */
	public HelperId add(Entry entry) {
		Helper helper = new Helper(entry.name(), entry.kind());
		apply(entry, helper);
		return keep("HELPER_ADDED", helper);
	}

	public void change(HelperId id, Entry entry) {
		Helper helper = get(id);
		helper.rename(entry.name());
		apply(entry, helper);
		keep("HELPER_CHANGED", helper);
	}

	/**
	 * Takes no more children from now on; refuses while there are still some.
	 */
	public void retire(HelperId id) {
		Helper helper = get(id);
		helper.retire(this.database.sql("select count(*) from pairing where helper_id = :id and upper_inf(during)")
			.param("id", id.value())
			.query(Long.class)
			.single());
		keep("HELPER_RETIRED", helper);
	}

	public void resume(HelperId id) {
		Helper helper = get(id);
		helper.resume();
		keep("HELPER_RESUMED", helper);
	}

	/**
	 * The number of a helper, open; that it was shown is written down.
	 */
	public @Nullable String showPhone(HelperId id) {
		byte[] sealed = get(id).phone();
		this.events.publishEvent(new HelperChanged("HELPER_PHONE_SHOWN", id));
		return (sealed != null) ? this.vault.open(sealed) : null;
	}

	/**
	 * The helpers who can be chosen, by the reading of their names.
	 */
	@Transactional(readOnly = true)
	public List<HelperView> active() {
		return this.database.sql(HelperView.SQL + " where h.active order by h.pinyin, h.id")
			.query(HelperView::read)
			.list();
	}

	@Transactional(readOnly = true)
	public List<HelperView> all() {
		return this.database.sql(HelperView.SQL + " order by h.active desc, h.pinyin, h.id")
			.query(HelperView::read)
			.list();
	}

	@Transactional(readOnly = true)
	public HelperView view(HelperId id) {
		return this.database.sql(HelperView.SQL + " where h.id = :id")
			.param("id", id.value())
			.query(HelperView::read)
			.optional()
			.orElseThrow(() -> new NotFound("helper"));
	}

	private void apply(Entry entry, Helper helper) {
		helper.describe(entry.cap(), entry.note());
		String phone = entry.phone();
		if (phone != null && !phone.isBlank()) {
			helper.reachedBy(this.vault.seal(PhoneNumber.parse(phone)
				.orElseThrow(() -> new RuleViolation("pairing.refused.phone"))
				.normalised()));
		}
	}

	private HelperId keep(String action, Helper helper) {
		this.helpers.saveAndFlush(helper);
		this.events.publishEvent(new HelperChanged(action, helper.id()));
		return helper.id();
	}

	private Helper get(HelperId id) {
		return this.helpers.findById(id).orElseThrow(() -> new NotFound("helper"));
	}

}
