package tongxing.summaries.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.summaries.version.Frozen.Block;
import tongxing.summaries.version.Frozen.Edit;
import tongxing.summaries.version.Frozen.Piece;
import tongxing.summaries.version.VersionView.Moved;
import tongxing.summaries.version.VersionView.Tag;

/**
 * Says of an edited block whether the numbers its editor saw are still those of the
 * records.
 */
final class Tags {

	private Tags() {
	}

	/** Nothing for a block that stands as it was written. */
	static Optional<Tag> of(Block block) {
		Edit edit = block.edit();
		return (edit == null) ? Optional.empty() : Optional.of(new Tag(edit.byName(), edit.at(), moved(block, edit)));
	}

	private static List<Moved> moved(Block block, Edit edit) {
		Map<String, Piece> now = block.printed();
		return edit.seen()
			.stream()
			.filter((seen) -> seen.figure() != null)
			.map((seen) -> new Moved(seen.text(), text(now.get(seen.key()))))
			.filter((moved) -> !moved.before().equals(moved.now()))
			.toList();
	}

	private static String text(@Nullable Piece piece) {
		return (piece != null) ? piece.text() : "";
	}

}
