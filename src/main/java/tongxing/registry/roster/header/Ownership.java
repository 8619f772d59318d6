package tongxing.registry.roster.header;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Decides whom a column without an owner is about: the person before it, or the child.
 * 联系电话 may stand three times in a row of columns and mean three people.
 */
final class Ownership {

	private static final Set<Owner> CARERS = EnumSet.of(Owner.GUARDIAN, Owner.CARER, Owner.MEMBER1, Owner.MEMBER2);

	private static final Set<Field> FIRST_THE_CHILDS = EnumSet.of(Field.NAME, Field.BIRTH, Field.RESIDENT_ID, Field.SEX,
			Field.ETHNICITY, Field.ID_TYPE);

	private final Set<String> taken = new HashSet<>();

	/** What the labels themselves say. */
	private final Set<String> said = new HashSet<>();

	private final Owner carer;

	private @Nullable Owner current;

	private Ownership(List<Column> columns) {
		this.carer = columns.stream().anyMatch((column) -> column.owner() == Owner.CARER) ? Owner.CARER
				: Owner.GUARDIAN;
		columns.stream()
			.filter((column) -> column.owner().isPerson())
			.forEach((column) -> this.said.add(column.owner() + "/" + column.field()));
	}

	static List<Column> assign(List<Column> typed) {
		List<Column> columns = oneCarer(typed);
		Ownership ownership = new Ownership(columns);
		boolean carers = columns.stream().anyMatch((column) -> CARERS.contains(column.owner()));
		List<Column> assigned = new ArrayList<>();
		for (Column column : columns) {
			assigned.add(column.withOwner(ownership.owner(column)));
		}
		return carers ? assigned : assigned.stream().map(Ownership::parentsCare).toList();
	}

	/** 临时监护人 and 监护人电话 are about one person, unless both kinds have a name. */
	private static List<Column> oneCarer(List<Column> columns) {
		boolean both = isNamed(columns, Owner.GUARDIAN) && isNamed(columns, Owner.CARER);
		return both ? columns
				: columns.stream()
					.map((column) -> (column.owner() == Owner.CARER) ? column.withOwner(Owner.GUARDIAN) : column)
					.toList();
	}

	private static boolean isNamed(List<Column> columns, Owner owner) {
		return columns.stream().anyMatch((column) -> column.owner() == owner && column.field() == Field.NAME);
	}

	/** Where nobody else is named, the 家长 of a list is who answers the telephone. */
	private static Column parentsCare(Column column) {
		boolean contact = column.field() == Field.NAME || column.field() == Field.PHONE
				|| column.field() == Field.RELATION;
		return (column.owner() == Owner.PARENTS && contact) ? column.withOwner(Owner.GUARDIAN) : column;
	}

	private Owner owner(Column column) {
		Owner owner = column.owner();
		Field field = column.field();
		if (owner.isPerson()) {
			this.current = owner;
		}
		else if (field.ofPersons() && column.choice() == null && column.part() == null) {
			owner = personal(field, column.label());
		}
		else if (field != Field.SERIAL) {
			this.current = null;
		}
		this.taken.add(owner + "/" + field);
		return owner;
	}

	private Owner personal(Field field, String label) {
		if (field == Field.ASIDE) {
			return Owner.OTHER;
		}
		if (FIRST_THE_CHILDS.contains(field)) {
			return free(Owner.CHILD, field) ? Owner.CHILD : nextInLine(field, Owner.OTHER);
		}
		if (field == Field.PHONE) {
			boolean open = free(this.carer, field) && !this.said.contains(this.carer + "/" + field);
			return nextInLine(field, open ? this.carer : Owner.OTHER);
		}
		if (field == Field.RELATION || field == Field.RELATION_NOTE || field == Field.IS_GUARDIAN) {
			return (this.current != null && CARERS.contains(this.current)) ? this.current : this.carer;
		}
		if (field == Field.WORK_PLACE || field == Field.AWAY || field == Field.AWAY_SINCE) {
			return workPlace(field, label);
		}
		return nextInLine(field, Owner.CHILD);
	}

	private Owner workPlace(Field field, String label) {
		Owner person = this.current;
		if ((person == Owner.FATHER || person == Owner.MOTHER) && free(person, field)) {
			return person;
		}
		boolean away = label.contains("务工") || label.contains("打工") || label.contains("外出") || label.contains("務工");
		return (away || this.current == null || this.current == Owner.PARENTS) ? Owner.PARENTS : Owner.OTHER;
	}

	private Owner nextInLine(Field field, Owner otherwise) {
		Owner person = this.current;
		boolean open = person != null && free(person, field) && !this.said.contains(person + "/" + field);
		return (person != null && open) ? person : otherwise;
	}

	private boolean free(@Nullable Owner owner, Field field) {
		return !this.taken.contains(owner + "/" + field);
	}

}
