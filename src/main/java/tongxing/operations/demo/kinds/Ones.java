package tongxing.operations.demo.kinds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Dice;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo school's campaign of each term, seven items 七个一 [S-10], and what the classes
 * did for it. Throws dice of its own.
 */
final class Ones {

	private static final List<One> ITEMS = List.of(new One("给父母写一封信", "CHILD", null, 94),
			new One("打一次亲情电话", "CHILD", "CHILD_PARENT_CALL", 0), new One("谈一次心", "CHILD", "TALK", 0),
			new One("读一本好书", "CHILD", null, 97), new One("做一件家务", "CHILD", null, 98),
			new One("上一堂安全课", "CLASS", null, 100), new One("开一次主题班会", "CLASS", null, 100));

	private static final int BEGINS = 40;

	private static final int LASTS = 50;

	private final Rows rows;

	private final Dice dice;

	private final JdbcClient database;

	private final LocalDate yesterday;

	/** The items' ids as they stand in the list above. */
	private List<UUID> ids = List.of();

	private @Nullable DateRange during;

	Ones(Rows rows, Dice dice, JdbcClient database, LocalDate yesterday) {
		this.rows = rows;
		this.dice = dice;
		this.database = database;
		this.yesterday = yesterday;
	}

	/**
	 * An item, and what part of the children have done it.
	 */
	private record One(String name, String per, @Nullable String kind, int percent) {

	}

	/** Begins the campaign of a term; nothing if its days are still to come. */
	void begin(DateRange teaching, UUID by) {
		LocalDate first = teaching.from().plusDays(BEGINS);
		this.during = null;
		if (first.isAfter(this.yesterday)) {
			return;
		}
		DateRange days = new DateRange(first, first.plusDays(LASTS));
		UUID campaign = this.dice.id(first);
		this.database.sql("""
				insert into campaign (id, title, during, about, recorded_on, recorded_by)
				values (:id, '七个一', :during::daterange, '每名学生、每个班在期限内做完七件小事。', :first, :by)
				""").params(Map.of("id", campaign, "during", days.toSql(), "first", first, "by", by)).update();
		this.ids = new ArrayList<>();
		for (One one : ITEMS) {
			UUID id = this.dice.id(first);
			this.ids.add(id);
			this.database.sql("""
					insert into campaign_item (id, campaign_id, place, name, per, record_kind)
					values (:id, :campaign, :place, :name, :per, :kind)
					""")
				.param("id", id)
				.param("campaign", campaign)
				.param("place", this.ids.size())
				.param("name", one.name())
				.param("per", one.per())
				.param("kind", one.kind())
				.update();
		}
		this.during = days;
	}

	/** What a class did for it, one record an item. */
	void did(UUID homeroom, List<Rows.Pupil> pupils) {
		if (this.during == null) {
			return;
		}
		LocalDate last = Objects.requireNonNull(this.during.to());
		for (int i = 0; i < ITEMS.size(); i++) {
			One one = ITEMS.get(i);
			LocalDate day = this.dice.day(this.during.from(), last);
			if (one.percent() == 0 || day.isAfter(this.yesterday)) {
				continue;
			}
			List<Rows.Pupil> some = pupils.stream().filter((pupil) -> this.dice.percent(one.percent())).toList();
			String detail = "{\"campaign\":\"%s\"}".formatted(this.ids.get(i));
			if (!some.isEmpty()) {
				this.rows.write(day, homeroom, some, new Rows.Said("CAMPAIGN_ITEM", "IN_PERSON", "", detail, detail));
			}
		}
	}

}
