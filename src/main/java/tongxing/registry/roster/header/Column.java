package tongxing.registry.roster.header;

import org.jspecify.annotations.Nullable;

/**
 * A recognised column.
 *
 * @param index its position, from 0
 * @param choice what a tick in the column stands for, where it is one of several choices
 * @param part what is to be written after the cell when it is a part of a value (年, 月)
 * @param label the label as typed
 */
public record Column(int index, Owner owner, Field field, @Nullable String choice, @Nullable String part,
		String label) {

	Column withOwner(Owner newOwner) {
		return new Column(this.index, newOwner, this.field, this.choice, this.part, this.label);
	}

}
