package tongxing.summaries.version;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.figures.FigureAccess;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.staff.editing.StaleEdit;
import tongxing.summaries.cases.Names;
import tongxing.summaries.version.Frozen.Block;
import tongxing.summaries.version.Frozen.Edit;
import tongxing.summaries.version.Frozen.Piece;
import tongxing.summaries.version.VersionStore.Stored;
import tongxing.summaries.version.VersionView.BlockView;

/**
 * Rewording single blocks of a draft. Its figures stay figures, and nobody is named.
 */
@Service
@Transactional
public class Blocks {

	private final VersionStore store;

	private final FigureAccess access;

	private final Names names;

	private final ApplicationEventPublisher events;

	private final CurrentStaff me;

	private final Clock clock;

	Blocks(VersionStore store, FigureAccess access, Names names, ApplicationEventPublisher events, CurrentStaff me,
			Clock clock) {
		this.store = store;
		this.access = access;
		this.names = names;
		this.events = events;
		this.me = me;
		this.clock = clock;
	}

	/** A block for its form. */
	@Transactional(readOnly = true)
	public BlockView view(UUID version, String name) {
		Stored stored = allowed(version);
		Block block = block(stored, name);
		String written = EditedText.of(block.bodies(), stored.head().language() == Language.ENGLISH);
		Edit edit = block.edit();
		String standing = (edit != null) ? edit.text() : written;
		String text = (edit != null) ? EditedText.refreshed(edit.text(), edit.seen(), block.printed()) : written;
		return new BlockView(stored.head(), name, written, text, standing, block.revision(),
				Tags.of(block).orElse(null));
	}

	/**
	 * Puts somebody's own words in place of a block's. Refuses with {@link StaleEdit} if
	 * somebody else edited it since, and words with a child's name or with a number that
	 * is no figure of the block.
	 * @param seen how often the block had been edited when the form was opened
	 */
	public void edit(UUID version, String name, int seen, String text) {
		Block block = open(version, name, seen);
		String own = text.strip().replace("\r\n", "\n");
		if (own.isEmpty()) {
			throw new RuleViolation("versions.refused.empty");
		}
		List<Piece> figures = block.known();
		EditedText.looseNumber(own, figures).ifPresent((number) -> {
			throw new RuleViolation("versions.refused.looseNumber", number);
		});
		this.names.ofAnyChild(own).ifPresent((child) -> {
			throw new RuleViolation("versions.refused.named");
		});
		Instant now = this.clock.instant();
		replace(version, name, new Edit(own, this.me.id().value(), this.me.name(), now, block.revision() + 1, figures));
		this.events.publishEvent(new VersionEvent("SUMMARY_EDITED", version, null));
	}

	/** Goes back to what the program wrote. */
	public void restore(UUID version, String name, int seen) {
		open(version, name, seen);
		replace(version, name, null);
		this.events.publishEvent(new VersionEvent("SUMMARY_EDITED", version, null));
	}

	private Block open(UUID version, String name, int seen) {
		this.store.hold(version);
		Stored stored = allowed(version);
		Block block = block(stored, name);
		if (!stored.head().open()) {
			throw new RuleViolation("versions.refused.closed");
		}
		if (block.revision() != seen) {
			throw new StaleEdit(block.revision());
		}
		return block;
	}

	private void replace(UUID version, String name, @Nullable Edit edit) {
		Frozen frozen = this.store.get(version).frozen();
		this.store.change(version,
				frozen.with((block) -> block.name().equals(name) ? new Block(name, block.bodies(), edit) : block));
	}

	/** Only blocks with words can be reworded. */
	private static Block block(Stored stored, String name) {
		return stored.frozen()
			.block(name)
			.filter((block) -> block.bodies().stream().anyMatch(Frozen.Text.class::isInstance))
			.orElseThrow(() -> new NotFound("summary block"));
	}

	private Stored allowed(UUID version) {
		Stored stored = this.store.get(version);
		this.access.require(this.me.get(), stored.head().scope(), LocalDate.now(this.clock));
		return stored;
	}

}
