package tongxing.registry.roster.cell;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person's name as a cell gives it.
 *
 * @param name the name itself
 * @param former an earlier name in brackets
 * @param remarks what else stood in brackets
 */
public record TypedName(@Nullable String name, @Nullable String former, List<String> remarks) {

	public boolean hasRemark(String list) {
		return this.remarks.stream().anyMatch((remark) -> Words.is(list, remark) || Words.has(list, remark));
	}

}
