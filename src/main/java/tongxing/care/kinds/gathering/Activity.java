package tongxing.care.kinds.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareDetails;

import org.springframework.stereotype.Component;

/**
 * An activity 活动 for many: a class meeting, a show, films, a birthday for all [S-2 to
 * S-9, S-13 to S-15].
 */
@Component
class Activity implements Gathering {

	private static final int MOST_PEOPLE = 20_000;

	private final CampaignItems items;

	Activity(CampaignItems items) {
		this.items = items;
	}

	@Override
	public boolean photos() {
		return true;
	}

	@Override
	public String code() {
		return "ACTIVITY";
	}

	@Override
	public int order() {
		return 200;
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public Set<String> facts() {
		return Set.of("activity", "organiser", "media", "campaign");
	}

	@Override
	public List<String> names() {
		return List.of("title", "items", "parts", "team", "mediaName");
	}

	@Override
	public Map<String, String> offers(String field, LocalDate today) {
		return this.items.offers(field, today);
	}

	/**
	 * Where parts are told, they must add up to the total, and a total cannot be less
	 * than the children who were there.
	 */
	@Override
	public List<Refusal> refusals(CareDetails details, RecordCare care, LocalDate today) {
		Details said = (Details) details;
		int parts = said.partsTotal();
		if (parts > 0 && said.total() != null && said.total() != parts) {
			return List.of(Refusal.of("total", "care.total.parts", parts, said.total()));
		}
		if (said.total() != null && said.total() < care.children().size()) {
			return List.of(Refusal.of("total", "care.total.few", care.children().size()));
		}
		return this.items.refusals(said.campaign(), care.event().on());
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param team the outside team, where it was not the school alone
	 * @param items what was shown, played or sung, such as films [S-14] or games [S-9]
	 * @param parts events within it, with how many took part in each
	 * @param total how many took part in all, each part counted [person-times]
	 * @param others who took part beside the children
	 * @param media who reported on it [S-5, S-12]
	 * @param campaign the item of a campaign for which it counts, as its id [S-10]
	 */
	record Details(@NotNull @Nullable Type activity, @NotBlank @Size(max = 60) @Nullable String title,
			@NotNull @Nullable Organiser organiser, @Size(max = 80) @Nullable String team,
			@Size(max = 30) @Nullable List<@Size(max = 60) String> items, @Nullable List<@Valid Part> parts,
			@Min(1) @Max(MOST_PEOPLE) @Nullable Integer total, @Min(0) @Max(MOST_PEOPLE) @Nullable Integer others,
			@Nullable Set<Media> media, @Size(max = 80) @Nullable String mediaName,
			@Size(max = 40) @Nullable String campaign) implements CareDetails {

		int partsTotal() {
			return (this.parts == null) ? 0
					: this.parts.stream().mapToInt((part) -> (part.people() != null) ? part.people() : 0).sum();
		}

	}

	/**
	 * An event within the activity.
	 */
	record Part(@NotBlank @Size(max = 40) @Nullable String name,
			@NotNull @Min(1) @Max(MOST_PEOPLE) @Nullable Integer people) {
	}

	/**
	 * The sixteen usual types.
	 */
	enum Type {

		CLASS_MEETING, TEAM, ART, SPEECH, PERFORMANCE, SPORTS, FILM, BIRTHDAY, FESTIVAL, MIND, SAFETY, MORAL, READING,
		GAMES, OUTING, OTHER

	}

	/**
	 * Who made it.
	 */
	enum Organiser {

		CLASS, SCHOOL, YOUNG_PIONEERS, OUTSIDE

	}

	/**
	 * Where it was reported.
	 */
	enum Media {

		TELEVISION, NEWSPAPER, WEBSITE, SOCIAL

	}

}
