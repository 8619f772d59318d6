package tongxing.care.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import tongxing.kernel.DateRange;
import tongxing.registry.SchoolClassId;

/**
 * A plan for some days with named items, such as 七个一 [S-10].
 *
 * @param schoolClass whose it is, or nothing for the whole school's
 * @param during with its last day, by which all is to be done
 */
public record Campaign(UUID id, String title, DateRange during, @Nullable SchoolClassId schoolClass,
		@Nullable String about, LocalDate recordedOn, @Nullable LocalDate voidedOn, int version, List<Item> items) {

	/** The kind of record that says nothing but that an item was done. */
	public static final String RECORD = "CAMPAIGN_ITEM";

	/** The detail in which a record names the item it counts for. */
	public static final String DETAIL = "campaign";

	private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {
	};

	public Campaign {
		items = List.copyOf(items);
	}

	/**
	 * Of whom an item is asked.
	 */
	public enum Per {

		CHILD, CLASS

	}

	/**
	 * One thing a campaign asks for.
	 *
	 * @param times how often at least
	 * @param recordKind records of this kind within the days count without naming it
	 */
	public record Item(UUID id, int place, String name, Per per, int times, @Nullable String recordKind) {

	}

	/**
	 * The last day.
	 */
	public LocalDate lastDay() {
		return Objects.requireNonNull(this.during.to());
	}

	/**
	 * Whether a class takes part in it.
	 */
	public boolean concerns(SchoolClassId one) {
		return this.schoolClass == null || this.schoolClass.equals(one);
	}

	public boolean knownOn(LocalDate day) {
		return !this.recordedOn.isAfter(day) && (this.voidedOn == null || this.voidedOn.isAfter(day));
	}

	/**
	 * Those that have begun, in the order in which figures number them.
	 * @param schoolClass the class that is asked about, if it is one
	 */
	public static List<Campaign> numbered(List<Campaign> campaigns, LocalDate asOf,
			Optional<SchoolClassId> schoolClass) {
		return campaigns.stream()
			.filter((one) -> one.knownOn(asOf) && !one.during.from().isAfter(asOf))
			.filter((one) -> schoolClass.isEmpty() || one.concerns(schoolClass.get()))
			.sorted(Comparator.comparing((Campaign one) -> one.during.from()).thenComparing(Campaign::id))
			.toList();
	}

	public Optional<Item> item(String itemId) {
		return this.items.stream().filter((item) -> item.id().toString().equals(itemId)).findFirst();
	}

	/**
	 * Reads what the view <code>campaign_whole</code> gives, as a list in JSON.
	 */
	public static List<Campaign> list(@Nullable String json) {
		return (json == null) ? List.of()
				: JsonMapper.shared().readValue(json, ROWS).stream().map(Row::campaign).toList();
	}

	/**
	 * A campaign as the database writes it.
	 */
	@SuppressWarnings("UnusedVariable")
	record Row(UUID id, String title, String during, @Nullable UUID class_id, @Nullable String about,
			LocalDate recorded_on, @Nullable LocalDate voided_on, int version, List<ItemRow> items) {

		Campaign campaign() {
			return new Campaign(this.id, this.title, DateRange.parse(this.during),
					(this.class_id != null) ? new SchoolClassId(this.class_id) : null, this.about, this.recorded_on,
					this.voided_on, this.version, this.items.stream().map(ItemRow::item).toList());
		}

	}

	/**
	 * An item as the database writes it.
	 */
	@SuppressWarnings("UnusedVariable")
	record ItemRow(UUID id, int place, String name, Per per, int times, @Nullable String record_kind) {

		Item item() {
			return new Item(this.id, this.place, this.name, this.per, this.times, this.record_kind);
		}

	}

}
