package tongxing.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import tongxing.care.campaign.Campaign;
import tongxing.duties.DutyFacts.SignedAgreement;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the rules of some days together with what is waived of them for some children and
 * with the agreements that fulfil one, by one statement: every page that shows a duty
 * needs all.
 */
@Component
class TermRules {

	private static final String WAIVED = """
			select r.*, (select jsonb_agg(to_jsonb(w) order by lower(w.during), w.id) from duty_waiver w
			              where w.rule_code = r.code and w.child_id = any(:ids) and w.during && :days::daterange) as waived,
			       (select jsonb_agg(to_jsonb(s)) from agreement_signed s
			         where r.satisfiers like '%%AGREEMENT:%%' and s.child_id = any(:ids)
			           and s.school_year = any(:years)) as agreed,
			       (select jsonb_agg(to_jsonb(c) order by lower(c.during::daterange), c.id) from campaign_whole c
			         where r.satisfiers like '%%CAMPAIGN_ITEM:%%' and c.during::daterange && :days::daterange) as campaigns
			  from (%s) r
			"""
		.formatted(DutyRules.DURING);

	private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {
	};

	private static final TypeReference<List<Signed>> SIGNED = new TypeReference<>() {
	};

	private final JdbcClient database;

	private final JsonMapper json;

	TermRules(JdbcClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/**
	 * The rules that touch these days, the waivers of these children that do, withdrawn
	 * ones too, and the agreements about these children.
	 */
	Found of(Collection<ChildId> children, DateRange days, Set<Integer> years) {
		Map<UUID, Waiver> waivers = new LinkedHashMap<>(); // a rule may have two rows
		Set<SignedAgreement> agreements = new LinkedHashSet<>();
		List<Campaign> campaigns = new ArrayList<>();
		List<DutyRule> rules = this.database.sql(WAIVED)
			.param("ids", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.param("days", days.toSql())
			.param("years", years.toArray(Integer[]::new))
			.query((row, number) -> {
				String waived = row.getString("waived");
				if (waived != null) {
					this.json.readValue(waived, ROWS).forEach((one) -> waivers.put(one.id(), one.waiver()));
				}
				String agreed = row.getString("agreed");
				if (agreed != null) {
					this.json.readValue(agreed, SIGNED).forEach((one) -> agreements.add(one.agreement()));
				}
				Campaign.list(row.getString("campaigns"))
					.stream()
					.filter((one) -> !campaigns.contains(one))
					.forEach(campaigns::add);
				return DutyRules.rule(row);
			})
			.list();
		return new Found(rules, List.copyOf(waivers.values()), List.copyOf(agreements), campaigns);
	}

	/**
	 * What was found.
	 */
	record Found(List<DutyRule> rules, List<Waiver> waivers, List<SignedAgreement> agreements,
			List<Campaign> campaigns) {

	}

	/**
	 * A signed agreement as the database writes it.
	 */
	@SuppressWarnings("UnusedVariable")
	record Signed(UUID id, UUID child_id, int school_year, LocalDate signed_on, LocalDate recorded_on) {

		SignedAgreement agreement() {
			return new SignedAgreement(new ChildId(this.child_id), this.school_year, this.signed_on, this.recorded_on);
		}

	}

	/**
	 * A waiver as the database writes it.
	 */
	@SuppressWarnings("UnusedVariable")
	record Row(UUID id, String rule_code, UUID child_id, String during, String reason, LocalDate recorded_on,
			@Nullable LocalDate withdrawn_on) {

		Waiver waiver() {
			return new Waiver(this.id, this.rule_code, new ChildId(this.child_id), DateRange.parse(this.during),
					this.reason, this.recorded_on, this.withdrawn_on);
		}

	}

}
