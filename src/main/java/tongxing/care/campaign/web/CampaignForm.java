package tongxing.care.campaign.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.CampaignDraft;
import tongxing.registry.SchoolClassId;

/**
 * A campaign as it is typed; rows without a name are left out.
 *
 * @param schoolClass its id, or empty for the whole school
 */
record CampaignForm(@Nullable String title, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String schoolClass, @Nullable String about, @Nullable List<Row> items) {

	private static final int DAYS = 30;

	/**
	 * A row for an item.
	 */
	record Row(@Nullable UUID id, @Nullable String name, Campaign.@Nullable Per per, @Nullable Integer times,
			@Nullable String kind) {

		static final Row EMPTY = new Row(null, null, Campaign.Per.CHILD, 1, null);

		public boolean isFilled() {
			return this.name != null && !this.name.isBlank();
		}

		CampaignDraft.Item item() {
			return new CampaignDraft.Item(this.id, Objects.requireNonNullElse(this.name, ""),
					(this.per != null) ? this.per : Campaign.Per.CHILD, (this.times != null) ? this.times : 1,
					(this.kind == null || this.kind.isBlank()) ? null : this.kind);
		}

	}

	static CampaignForm blank(LocalDate today) {
		return new CampaignForm(null, today, today.plusDays(DAYS), null, null, List.of());
	}

	static CampaignForm of(Campaign campaign) {
		return new CampaignForm(campaign.title(), campaign.during().from(), campaign.lastDay(),
				(campaign.schoolClass() != null) ? campaign.schoolClass().toString() : null, campaign.about(),
				campaign.items()
					.stream()
					.map((item) -> new Row(item.id(), item.name(), item.per(), item.times(), item.recordKind()))
					.toList());
	}

	/** All rows there can be, also those that are still empty. */
	private static List<Row> filled(List<Row> rows) {
		List<Row> all = new ArrayList<>(rows);
		while (all.size() < CampaignDraft.MOST_ITEMS) {
			all.add(Row.EMPTY);
		}
		return all;
	}

	/** All rows of the form. */
	List<Row> rows() {
		return filled((this.items != null) ? this.items : List.of());
	}

	CampaignDraft draft() {
		return new CampaignDraft(Objects.requireNonNullElse(this.title, ""), this.from, this.to,
				(this.schoolClass == null || this.schoolClass.isBlank()) ? null : SchoolClassId.of(this.schoolClass),
				this.about,
				(this.items == null) ? List.of() : this.items.stream().filter(Row::isFilled).map(Row::item).toList());
	}

}
