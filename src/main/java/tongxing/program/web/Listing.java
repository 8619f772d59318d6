package tongxing.program.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page that lists something of the school's work, in the reader's language: sections of
 * lines, each with what may be done.
 *
 * @param back the page above
 * @param actions what may be begun
 */
public record Listing(String title, String hint, Link back, List<Link> actions, List<Section> sections) {

	/**
	 * A word that leads somewhere.
	 */
	public record Link(String path, String label) {

	}

	/**
	 * Lines under a heading.
	 *
	 * @param empty what is said when there are none
	 */
	public record Section(String id, String heading, String empty, List<Line> lines) {

	}

	/**
	 * One thing.
	 *
	 * @param id the anchor by which a figure finds it
	 * @param path its own page, if it has one
	 * @param chip a word beside it, such as that it has ended
	 */
	public record Line(String id, String title, @Nullable String path, @Nullable String chip, List<String> details,
			List<Link> actions) {

		/**
		 * A line that nothing can be done with.
		 */
		public static Line plain(Object id, String title, @Nullable String path, List<String> details) {
			return new Line(id.toString(), title, path, null, details, List.of());
		}

		/**
		 * The same line with a word beside it.
		 */
		public Line chip(@Nullable String word) {
			return new Line(this.id, this.title, this.path, word, this.details, this.actions);
		}

		/**
		 * The same line with something that may be done.
		 */
		public Line action(String to, String label) {
			List<Link> more = new ArrayList<>(this.actions);
			more.add(new Link(to, label));
			return new Line(this.id, this.title, this.path, this.chip, this.details, more);
		}

	}

}
