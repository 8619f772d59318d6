package tongxing.summaries.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.TermId;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.staff.Language;
import tongxing.summaries.text.SummaryText;

/**
 * A version as its page shows it.
 *
 * @param kept where the lists of figures are that it keeps
 * @param tags of the blocks that somebody edited, by their names
 * @param changes against the version before
 * @param possible steps the reader may take now
 */
public record VersionView(Head head, SummaryText text, Set<String> kept, Map<String, Tag> tags, List<Taken> steps,
		List<Change> changes, List<Step> possible) {

	/**
	 * What stands above a version.
	 *
	 * @param scopeName the class or the helper, empty for the school
	 * @param latest whether no later version was made
	 * @param previous the version before, if there is one
	 */
	public record Head(UUID id, TermId term, FigureScope scope, String scopeName, Language language, int number,
			Stage stage, LocalDate from, LocalDate until, LocalDate asOf, int template, String madeBy, Instant madeAt,
			@Nullable String hash, @Nullable String code, boolean latest, @Nullable UUID previous) {

		/** Whether its blocks may still be changed. */
		public boolean open() {
			return this.latest && this.stage == Stage.DRAFT;
		}

	}

	/**
	 * A figure as a version keeps it.
	 *
	 * @param scope whose figure it is: the version's own, or that of a class within it
	 * @param term of which it is: the version's own, or one before
	 * @param address of its list below those of the version
	 */
	public record Kept(Head head, Figure figure, FigureScope scope, TermId term, LocalDate asOf, String address) {

	}

	/**
	 * Where the list of a figure is, below those of its version.
	 * @param scope if not the version's own
	 * @param term if not the version's own
	 */
	public static String listOf(String figure, @Nullable String scope, @Nullable String term) {
		String of = (scope != null) ? "scope=" + scope : "";
		String in = (term != null) ? "term=" + term : "";
		String both = of.isEmpty() || in.isEmpty() ? of + in : of + "&" + in;
		return both.isEmpty() ? figure : figure + "?" + both;
	}

	/**
	 * Says of an edited block who edited it, and which of its figures changed since.
	 */
	public record Tag(String by, Instant at, List<Moved> stale) {

	}

	/**
	 * A printed figure before and now.
	 */
	public record Moved(String before, String now) {

	}

	/**
	 * A step that was taken.
	 */
	public record Taken(Step step, @Nullable String remark, String by, Instant at) {

	}

	/**
	 * A figure that differs from the version before.
	 *
	 * @param difference with sign and unit
	 * @param late days on which records of earlier days were added
	 * @param added records that are new in it, and what they are not
	 */
	public record Change(String figure, String label, String before, String now, String difference,
			List<LocalDate> late, int added, int removed) {

	}

	/**
	 * A version in a list.
	 */
	public record Line(UUID id, FigureScope scope, String scopeName, Language language, int number, Stage stage,
			LocalDate asOf, String madeBy, Instant madeAt) {

	}

	/**
	 * A block as its form shows it.
	 *
	 * @param written as the program wrote it
	 * @param text as it stands, its figures brought up to date
	 * @param standing as it stands
	 */
	public record BlockView(Head head, String name, String written, String text, String standing, int revision,
			@Nullable Tag tag) {

	}

}
