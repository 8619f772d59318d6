package tongxing.registry.roster.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.Placement;
import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.RosterGuardian;
import tongxing.registry.roster.RosterIssue;
import tongxing.registry.roster.RosterParent;
import tongxing.registry.roster.Source;
import tongxing.registry.roster.row.RowIssues;
import tongxing.registry.roster.schooling.StatusChanges;

/**
 * Finds children who stand in two places and makes them one: by resident number, by
 * student number, by name and birth date, by name, class and a telephone number. Never by
 * the name alone.
 */
public class Doubles {

	private final List<RosterIssue> issues;

	private final List<RosterChild> distinct = new ArrayList<>();

	public Doubles(List<RosterIssue> issues) {
		this.issues = issues;
	}

	public List<RosterChild> merge(List<RosterChild> rows) {
		rows.forEach(this::add);
		namesakes();
		return List.copyOf(this.distinct);
	}

	private void add(RosterChild child) {
		for (int i = 0; i < this.distinct.size(); i++) {
			RosterChild known = this.distinct.get(i);
			if (isSame(known, child)) {
				report(known, child);
				this.distinct.set(i, merged(known, child));
				return;
			}
			if (child.residentId() != null && child.residentId().equals(known.residentId())) {
				issuesOf(child).error("residentId", "residentId.shared", child.residentId().value(),
						known.firstSource().sheet(), known.firstSource().row());
				this.distinct.add(child.withoutResidentId());
				return;
			}
		}
		this.distinct.add(child);
	}

	private static boolean isSame(RosterChild known, RosterChild child) {
		boolean sameName = child.name() != null && child.name().equals(known.name());
		if (known.residentId() != null && child.residentId() != null) {
			boolean sameDay = Objects.equals(known.birthDate(), child.birthDate());
			return known.residentId().equals(child.residentId())
					&& (sameName || (sameDay && sharesPhone(known, child)));
		}
		if (known.studentNo() != null && known.studentNo().equals(child.studentNo()) && sameName) {
			return true;
		}
		if (!sameName) {
			return false;
		}
		boolean bothBorn = known.birthDate() != null && child.birthDate() != null;
		if (bothBorn && Objects.equals(known.birthDate(), child.birthDate())) {
			return true;
		}
		boolean sameClass = !known.placement().isNone() && known.placement().equals(child.placement());
		return sameClass && (sharesPhone(known, child) || (!bothBorn && (isBare(known) || isBare(child))));
	}

	/**
	 * A row of a pairing list: a name and a class, and nothing to tell namesakes apart.
	 */
	private static boolean isBare(RosterChild child) {
		return child.residentId() == null && child.birthDate() == null && child.studentNo() == null
				&& child.father().isNone() && child.mother().isNone() && child.guardian().isNone();
	}

	private static boolean sharesPhone(RosterChild one, RosterChild other) {
		return one.guardian().phones().stream().anyMatch((phone) -> other.guardian().phones().contains(phone));
	}

	private void report(RosterChild known, RosterChild child) {
		RowIssues row = issuesOf(child);
		Source first = known.firstSource();
		row.warning("row", "row.double", Objects.requireNonNullElse(child.name(), ""), first.sheet(), first.row());
		if (!known.placement().equals(child.placement()) && !known.placement().isNone()
				&& !child.placement().isNone()) {
			row.warning("class", "class.differs", "", first.sheet(), first.row());
		}
		if (known.birthDate() != null && child.birthDate() != null && !known.birthDate().equals(child.birthDate())) {
			row.warning("birthDate", "birthDate.differs", child.birthDate().toString(), first.sheet(), first.row());
		}
	}

	/** The later row counts, unless the earlier one says that the child moved there. */
	private static RosterChild merged(RosterChild earlier, RosterChild later) {
		String note = earlier.notes();
		boolean earlierCounts = note != null && StatusChanges.movedHere(note)
				&& (later.notes() == null || !StatusChanges.movedHere(later.notes()));
		RosterChild base = earlierCounts ? earlier : later;
		RosterChild more = earlierCounts ? later : earlier;
		List<Source> sources = new ArrayList<>(earlier.sources());
		sources.addAll(later.sources());
		return new RosterChild(sources, base.name(), either(base.sex(), more.sex()),
				either(base.birthDate(), more.birthDate()), either(base.residentId(), more.residentId()),
				either(base.studentNo(), more.studentNo()), either(base.ethnicity(), more.ethnicity()),
				placement(base.placement(), more.placement()), either(base.address(), more.address()),
				either(base.boarding(), more.boarding()), either(base.leftBehind(), more.leftBehind()),
				parent(base.father(), more.father()), parent(base.mother(), more.mother()),
				guardian(base.guardian(), more.guardian()), either(base.mentor(), more.mentor()),
				either(base.notes(), more.notes()));
	}

	private static Placement placement(Placement base, Placement more) {
		return (base.grade() == null) ? more : base;
	}

	private static RosterParent parent(RosterParent base, RosterParent more) {
		return base.isNone() ? more : base;
	}

	private static RosterGuardian guardian(RosterGuardian base, RosterGuardian more) {
		return base.isNone() ? more : base;
	}

	private static <T> @Nullable T either(@Nullable T base, @Nullable T more) {
		return (base != null) ? base : more;
	}

	private void namesakes() {
		Map<String, List<Source>> places = new HashMap<>();
		for (RosterChild child : this.distinct) {
			String name = Objects.requireNonNullElse(child.name(), "");
			places.computeIfAbsent(name, (key) -> new ArrayList<>()).add(child.firstSource());
		}
		for (RosterChild child : this.distinct) {
			String name = Objects.requireNonNullElse(child.name(), "");
			places.getOrDefault(name, List.of())
				.stream()
				.filter((place) -> !name.isEmpty() && !place.equals(child.firstSource()))
				.findFirst()
				.ifPresent(
						(place) -> issuesOf(child).warning("name", "name.namesake", name, place.sheet(), place.row()));
		}
	}

	private RowIssues issuesOf(RosterChild child) {
		return new RowIssues(child.firstSource().sheet(), child.firstSource().row(), this.issues);
	}

}
