package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.operations.demo.Home.Elder;
import tongxing.operations.demo.Home.Kind;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;

/**
 * Makes households: parents at home or away, who cares meanwhile, and how to reach them.
 */
final class Families {

	private final Timetable timetable;

	private final Scribe scribe;

	private final Dice dice;

	Families(Timetable timetable, Scribe scribe) {
		this.timetable = timetable;
		this.scribe = scribe;
		this.dice = scribe.dice();
	}

	Home settle() {
		LocalDate day = this.timetable.opening();
		String surname = this.scribe.words().one("surnames", this.dice);
		String village = this.scribe.words().one("villages", this.dice);
		Kind kind = kind();
		LocalDate alone = kind.needsCarer() ? alone(kind) : null;
		Elder father = parent(surname + this.scribe.words().one("men", this.dice), "爸爸", father(kind), alone);
		String mothersName = this.scribe.words().one("surnames", this.dice)
				+ this.scribe.words().one("women", this.dice);
		Elder mother = parent(mothersName, "妈妈", mother(kind), alone);
		UUID id = this.dice.id(day);
		this.scribe.tables()
			.add("household", id, "青禾镇" + village + this.dice.between(1, 9) + "组" + this.dice.between(1, 60) + "号",
					village);
		Elder carer = kind.needsCarer() ? carer(id, surname) : null;
		return new Home(id, surname, kind, new Home.Parents(father, mother), carer, alone);
	}

	private Kind kind() {
		int chance = this.dice.below(100);
		if (chance < 46) {
			return Kind.BOTH_AWAY;
		}
		if (chance < 70) {
			return Kind.FATHER_AWAY;
		}
		if (chance < 76) {
			return Kind.MOTHER_AWAY;
		}
		return (chance < 95) ? Kind.AT_HOME
				: this.dice.pick(List.of(Kind.FATHER_DEAD, Kind.MOTHER_MISSING, Kind.FATHER_IMPRISONED));
	}

	/**
	 * Most parents left long ago, some mothers only while the child was at this school.
	 */
	private LocalDate alone(Kind kind) {
		LocalDate opening = this.timetable.opening();
		LocalDate lately = this.timetable.today().minusDays(40);
		if (kind == Kind.BOTH_AWAY && this.dice.percent(15) && opening.plusDays(30).isBefore(lately)) {
			return this.dice.day(opening.plusDays(30), lately);
		}
		return opening.minusDays(this.dice.between(30, 900));
	}

	private static String father(Kind kind) {
		return switch (kind) {
			case FATHER_DEAD -> "DECEASED";
			case FATHER_IMPRISONED -> "IMPRISONED";
			case BOTH_AWAY, FATHER_AWAY, MOTHER_MISSING -> "AWAY";
			default -> "ALIVE";
		};
	}

	private static String mother(Kind kind) {
		return switch (kind) {
			case MOTHER_MISSING -> "MISSING";
			case BOTH_AWAY, FATHER_DEAD -> "LEFT";
			case MOTHER_AWAY -> "AWAY";
			default -> "ALIVE";
		};
	}

	/** Born between 28 and 44 years ago, as the id has it, so that no dice are rolled. */
	private byte[] number(UUID id, boolean father) {
		int lot = Math.floorMod(id.hashCode(), 16 * 336);
		LocalDate born = LocalDate.of(this.timetable.thisYear() - 28 - lot / 336, lot % 12 + 1, lot / 12 % 28 + 1);
		return Objects.requireNonNull(this.scribe.seals().residentId(this.scribe.residentId(born, father)).sealed());
	}

	private Elder parent(String name, String called, String state, @Nullable LocalDate alone) {
		UUID id = this.dice.id(this.timetable.opening());
		boolean away = "AWAY".equals(state) || "LEFT".equals(state);
		String status = away ? "ALIVE" : state;
		this.scribe.tables()
			.add("parent", id, name, status, "ALIVE".equals(status),
					"ALIVE".equals(status) ? number(id, "爸爸".equals(called)) : null,
					away ? this.scribe.words().one("jobs", this.dice) : "务农");
		List<DateRange> absences = away ? absences(id, "LEFT".equals(state) ? alone : null) : List.of();
		if ("ALIVE".equals(status)) {
			phone(null, id, null);
		}
		return new Elder(id, name, called, "ALIVE".equals(status), absences);
	}

	private List<DateRange> absences(UUID parent, @Nullable LocalDate since) {
		LocalDate opening = this.timetable.opening();
		LocalDate left = (since != null) ? since : opening.minusDays(this.dice.between(30, 1200));
		List<DateRange> absences = new ArrayList<>();
		if (since == null && this.dice.percent(10)) {
			LocalDate back = opening.plusDays(this.dice.between(5, 60));
			absences.add(new DateRange(left, back));
			absence(parent, absences.get(0), null);
			left = back.plusDays(this.dice.between(20, 60));
		}
		if (!left.isAfter(this.timetable.today())) {
			DateRange now = DateRange.since(left);
			absences.add(now);
			absence(parent, now, this.dice.percent(60) ? spring() : null);
		}
		return absences;
	}

	private LocalDate spring() {
		LocalDate today = this.timetable.today();
		int year = (today.getMonthValue() < 2) ? today.getYear() : today.getYear() + 1;
		return LocalDate.of(year, 2, this.dice.between(1, 10));
	}

	private void absence(UUID parent, DateRange during, @Nullable LocalDate expected) {
		this.scribe.tables()
			.add("absence", parent, during, this.scribe.words().one("cities", this.dice),
					this.scribe.words().one("employers", this.dice), expected);
	}

	private Elder carer(UUID household, String surname) {
		int chance = this.dice.below(100);
		boolean man = this.dice.percent(30);
		String called;
		String name = this.scribe.words().one("surnames", this.dice);
		if (chance < 66) {
			called = man ? "爷爷" : "奶奶";
			name = man ? surname : name;
		}
		else if (chance < 88) {
			called = man ? "外公" : "外婆";
		}
		else if (chance < 94) {
			called = man ? "伯父" : "姑姑";
			name = surname;
		}
		else {
			called = "邻居";
		}
		boolean old = chance < 88;
		String given = this.scribe.words()
			.one(old ? (man ? "elderMen" : "elderWomen") : (man ? "men" : "women"), this.dice);
		UUID id = this.dice.id(this.timetable.opening());
		int born = this.timetable.thisYear() - (old ? this.dice.between(58, 76) : this.dice.between(32, 52));
		this.scribe.tables()
			.add("carer", id, household, name + given, born, this.scribe.words().one("health", this.dice));
		if (this.dice.percent(94)) {
			phone(null, null, id);
		}
		return new Elder(id, name + given, called, true, List.of());
	}

	private void phone(@Nullable UUID child, @Nullable UUID parent, @Nullable UUID carer) {
		tongxing.registry.Seals.Sealed number = this.scribe.seals().phone(this.scribe.phone());
		int chance = this.dice.below(100);
		String status = (chance < 72) ? "WORKS" : (chance < 78) ? "DEAD" : (chance < 81) ? "CHANGED" : "UNKNOWN";
		LocalDate verified = (chance < 72) ? this.timetable.today().minusDays(this.dice.between(2, 140)) : null;
		this.scribe.tables()
			.add("contact_point", this.dice.id(this.timetable.opening()), child, parent, carer, number.sealed(),
					number.print(), number.tail(), status, verified, 1);
	}

}
