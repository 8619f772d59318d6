package tongxing.care.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;
import tongxing.staff.editing.Edits;
import tongxing.staff.editing.Seen;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The campaigns of the school and of its classes.
 */
@Service
@Transactional
public class Campaigns {

	/** For how long after its last day something can still be recorded for it. */
	private static final int LATE_DAYS = 200;

	private static final int LONGEST_REASON = 200;

	private static final String TABLE = "campaign";

	private final JdbcClient database;

	private final Edits edits;

	private final ApplicationEventPublisher events;

	Campaigns(JdbcClient database, Edits edits, ApplicationEventPublisher events) {
		this.database = database;
		this.edits = edits;
		this.events = events;
	}

	/**
	 * All that count, the one that ends last first.
	 */
	@Transactional(readOnly = true)
	public List<Campaign> all() {
		return read("c.voided_on is null", Map.of());
	}

	@Transactional(readOnly = true)
	public Campaign get(UUID id) {
		return read("c.voided_on is null and c.id = :id", Map.of("id", id)).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound(TABLE));
	}

	/**
	 * The campaign an item belongs to; nothing if there is none.
	 */
	@Transactional(readOnly = true)
	public Optional<Campaign> ofItem(String item) {
		return read(
				"c.voided_on is null and c.id = (select i.campaign_id from campaign_item i where i.id::text = :item)",
				Map.of("item", item))
			.stream()
			.findFirst();
	}

	/**
	 * The items for which something can be recorded on a day, with the campaign's title
	 * before the item's name.
	 */
	@Transactional(readOnly = true)
	public Map<String, String> offered(LocalDate today) {
		Map<String, String> offered = new LinkedHashMap<>();
		read("c.voided_on is null and c.during::daterange && daterange(:from, :today, '[]')",
				Map.of("from", today.minusDays(LATE_DAYS), "today", today))
			.forEach((campaign) -> campaign.items()
				.forEach((item) -> offered.put(item.id().toString(), campaign.title() + " · " + item.name())));
		return offered;
	}

	/**
	 * Begins a campaign.
	 */
	public UUID begin(CampaignDraft draft, AccountId by, LocalDate today) {
		draft.check();
		UUID id = Ids.next();
		this.database.sql("""
				insert into campaign (id, title, during, class_id, about, recorded_on, recorded_by)
				values (:id, :title, :during::daterange, :class, :about, :today, :by)
				""").params(values(id, draft)).param("today", today).param("by", by.value()).update();
		keepItems(id, List.of(), draft.items());
		this.events.publishEvent(new CampaignChanged("CAMPAIGN_BEGUN", id));
		return id;
	}

	/**
	 * Changes a campaign that is still as it was seen; an item for which something was
	 * recorded stays.
	 */
	public void change(UUID id, int version, CampaignDraft draft) {
		draft.check();
		this.edits.requireUnchanged(new Seen(TABLE, id, version));
		List<Campaign.Item> before = get(id).items();
		this.database.sql("""
				update campaign set title = :title, during = :during::daterange, class_id = :class, about = :about,
				       version = version + 1 where id = :id
				""").params(values(id, draft)).update();
		keepItems(id, before, draft.items());
		this.events.publishEvent(new CampaignChanged("CAMPAIGN_CHANGED", id));
	}

	/**
	 * Takes a campaign back with a reason; what was recorded stays.
	 */
	public void takeBack(UUID id, String reason, AccountId by, LocalDate today) {
		if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			throw new RuleViolation("care.campaign.refused.reason", LONGEST_REASON);
		}
		int taken = this.database.sql("""
				update campaign set voided_on = :today, voided_by = :by, void_reason = :reason, version = version + 1
				 where id = :id and voided_on is null
				""")
			.param("today", today)
			.param("by", by.value())
			.param("reason", reason.strip())
			.param("id", id)
			.update();
		if (taken == 0) {
			throw new NotFound(TABLE);
		}
		this.events.publishEvent(new CampaignChanged("CAMPAIGN_TAKEN_BACK", id));
	}

	/**
	 * The classes somebody leads on a day, with their names.
	 */
	@Transactional(readOnly = true)
	public Map<SchoolClassId, String> led(AccountId account, LocalDate today) {
		Map<SchoolClassId, String> led = new LinkedHashMap<>();
		this.database.sql("""
				select k.id, k.display_name from homeroom h join school_class k on k.id = h.class_id
				 where h.account_id = :account and h.during @> :today::date order by k.display_name, k.id
				""").param("account", account.value()).param("today", today).query((row) -> {
			led.put(new SchoolClassId(row.getObject(1, UUID.class)), row.getString(2));
		});
		return led;
	}

	private List<Campaign> read(String which, Map<String, ?> values) {
		return Campaign.list(this.database.sql(
				"select jsonb_agg(to_jsonb(c) order by upper(c.during::daterange) desc, c.id) from campaign_whole c where "
						+ which)
			.params(values)
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null));
	}

	private static Map<String, @Nullable Object> values(UUID id, CampaignDraft draft) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", id);
		values.put("title", draft.title().strip());
		values.put("during", new DateRange(Objects.requireNonNull(draft.from()), draft.to()).toSql());
		values.put("class", (draft.schoolClass() != null) ? draft.schoolClass().value() : null);
		values.put("about", (draft.about() == null || draft.about().isBlank()) ? null : draft.about().strip());
		return values;
	}

	private void keepItems(UUID campaign, List<Campaign.Item> before, List<CampaignDraft.Item> items) {
		for (Campaign.Item gone : before) {
			if (items.stream().noneMatch((item) -> gone.id().equals(item.id()))) {
				remove(gone);
			}
		}
		for (int i = 0; i < items.size(); i++) {
			CampaignDraft.Item item = items.get(i);
			boolean known = before.stream().anyMatch((one) -> one.id().equals(item.id()));
			this.database
				.sql(known
						? """
								update campaign_item set place = :place, name = :name, per = :per, times = :times, record_kind = :kind
								 where id = :id and campaign_id = :campaign
								"""
						: """
								insert into campaign_item (id, campaign_id, place, name, per, times, record_kind)
								values (:id, :campaign, :place, :name, :per, :times, :kind)
								""")
				.param("id", known ? item.id() : Ids.next())
				.param("campaign", campaign)
				.param("place", i + 1)
				.param("name", item.name().strip())
				.param("per", item.per().name())
				.param("times", item.times())
				.param("kind", item.recordKind())
				.update();
		}
	}

	private void remove(Campaign.Item gone) {
		boolean used = this.database
			.sql("select exists (select from care_record where facts->>'campaign' = :id and voided_on is null)")
			.param("id", gone.id().toString())
			.query(Boolean.class)
			.single();
		if (used) {
			throw new RuleViolation("care.campaign.refused.items.used", gone.name());
		}
		this.database.sql("delete from campaign_item where id = :id").param("id", gone.id()).update();
	}

}
