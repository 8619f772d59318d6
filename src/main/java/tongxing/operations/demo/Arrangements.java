package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.operations.demo.Home.Elder;
import tongxing.operations.demo.Home.Kind;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;

/**
 * Says who cares for each child on which days, and which children get more attention. A
 * few are alone, a few are with nobody known, for a few nobody has written it down.
 */
final class Arrangements {

	private static final Map<String, String> RELATIONS = Map.of("爷爷", "61", "奶奶", "62", "外公", "63", "外婆", "64", "伯父",
			"81", "姑姑", "90", "邻居", "99");

	private final Timetable timetable;

	private final Scribe scribe;

	private final Dice dice;

	private final Faculty faculty;

	private final int each;

	private int alone;

	private int unknown;

	private int gaps;

	private int nominal;

	Arrangements(DemoSize size, Timetable timetable, Scribe scribe, Faculty faculty) {
		this.timetable = timetable;
		this.scribe = scribe;
		this.dice = scribe.dice();
		this.faculty = faculty;
		this.each = Math.max(2, size.children() / 100);
	}

	void of(Home home) {
		for (Pupil pupil : home.pupils) {
			LocalDate from = pupil.here.from();
			LocalDate alone = home.alone;
			if (alone == null) {
				byParent(pupil, home.kind == Kind.MOTHER_AWAY ? home.father : home.mother, DateRange.since(from));
			}
			else {
				if (alone.isAfter(from)) {
					byParent(pupil, home.mother, new DateRange(from, alone.minusDays(1)));
				}
				whileAway(pupil, Objects.requireNonNull(home.carer), alone.isAfter(from) ? alone : from);
			}
			attention(pupil);
		}
	}

	private void whileAway(Pupil pupil, Elder carer, LocalDate from) {
		LocalDate lately = this.timetable.today().minusDays(this.dice.between(20, 45));
		boolean present = pupil.here.isOpen() && from.isBefore(lately);
		boolean big = pupil.grade(this.timetable.thisYear()) >= 5;
		if (present && big && this.alone < this.each) {
			this.alone++;
			byCarer(pupil, carer, new DateRange(from, lately.minusDays(1)));
			by(pupil, DateRange.since(lately), "ALONE", null);
		}
		else if (present && pupil.id.hashCode() % 5 == 0 && this.unknown < this.each) {
			this.unknown++;
			byCarer(pupil, carer, new DateRange(from, lately.minusDays(1)));
			by(pupil, DateRange.since(lately), "UNKNOWN", null);
		}
		else if (present && pupil.id.hashCode() % 5 == 1 && this.gaps < this.each * 2) {
			this.gaps++;
			byCarer(pupil, carer, new DateRange(from, lately));
		}
		else {
			byCarer(pupil, carer, DateRange.since(from));
		}
	}

	private void byParent(Pupil pupil, Elder parent, DateRange during) {
		this.scribe.tables()
			.add("care_arrangement", pupil.id, during, "PARENT", parent.id(), null, null, null, null, null, null);
	}

	private void byCarer(Pupil pupil, Elder carer, DateRange during) {
		String relation = Objects.requireNonNull(RELATIONS.get(carer.called()));
		String kind = switch (relation) {
			case "61", "62" -> "PATERNAL_GRANDPARENT";
			case "63", "64" -> "MATERNAL_GRANDPARENT";
			case "99" -> "ENTRUSTED";
			default -> "KIN";
		};
		boolean noticed = List.of("KIN", "ENTRUSTED").contains(kind) && this.dice.percent(60);
		LocalDate notice = noticed ? during.from().plusDays(this.dice.between(0, 9)) : told(pupil, during);
		LocalDate checked = (noticed && notice != null && this.dice.percent(70)) ? notice.plusDays(5) : null;
		this.scribe.tables()
			.add("care_arrangement", pupil.id, during, kind, null, carer.id(), relation, past(notice), past(checked),
					(past(checked) != null) ? true : null, past(checked));
	}

	/** Most parents told the school in writing, whoever cares. */
	private static @Nullable LocalDate told(Pupil pupil, DateRange during) {
		int chance = Math.floorMod(pupil.id.hashCode(), 100);
		return (chance < 88) ? during.from().plusDays(chance % 9) : null;
	}

	private @Nullable LocalDate past(@Nullable LocalDate day) {
		return (day != null && day.isAfter(this.timetable.today())) ? null : day;
	}

	private void by(Pupil pupil, DateRange during, String kind, @Nullable String relation) {
		this.scribe.tables()
			.add("care_arrangement", pupil.id, during, kind, null, null, relation, null, null, null, null);
	}

	private void attention(Pupil pupil) {
		Kind kind = pupil.home.kind;
		List<String> reasons = this.scribe.words().of("levelReasons");
		boolean special = kind == Kind.FATHER_DEAD || kind == Kind.MOTHER_MISSING || kind == Kind.FATHER_IMPRISONED;
		int chance = this.dice.below(100);
		if (special && chance < 20) {
			level(pupil, "CASE_MANAGEMENT", reasons.get(3));
		}
		else if (special && chance < 60) {
			level(pupil, "GUARDIANSHIP_INTERVENTION", reasons.get(2));
		}
		else if (special || (kind == Kind.BOTH_AWAY && chance < 22)) {
			level(pupil, "HEIGHTENED", reasons.get(chance % 2));
		}
		else if (kind == Kind.AT_HOME && pupil.here.isOpen() && this.nominal < this.each && chance < 12) {
			this.nominal++;
			LocalDate seen = this.timetable.today().minusDays(this.dice.between(15, 60));
			this.scribe.tables()
				.add("observation", this.dice.id(seen), pupil.id, "NOMINAL", seen,
						this.scribe.words().one("observations", this.dice),
						this.faculty.leads(pupil.cohort, pupil.number).account());
		}
	}

	private void level(Pupil pupil, String level, String reason) {
		LocalDate last = pupil.here.isOpen() ? this.timetable.today().minusDays(10) : pupil.here.to();
		LocalDate from = pupil.here.from().plusDays(this.dice.between(3, 50));
		if (last != null && from.isBefore(last)) {
			this.scribe.tables()
				.add("care_level", pupil.id, DateRange.since(from), level, reason, this.faculty.lead().account());
		}
	}

}
