package tongxing.forms.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tongxing.calendar.Term;
import tongxing.registry.Ratings;

/**
 * A child's progress, term by term, the latest first.
 */
public record ProgressFile(String name, String className, List<OfTerm> terms) {

	public ProgressFile {
		terms = List.copyOf(terms);
	}

	/**
	 * What a term brought.
	 *
	 * @param marks each dimension with the rating and the one before
	 * @param kept promises that were kept
	 * @param entries awards, growth notes, reviews and kept promises by day
	 */
	public record OfTerm(Term term, List<Mark> marks, int kept, List<Entry> entries) {

		public OfTerm {
			marks = List.copyOf(marks);
			entries = List.copyOf(entries);
		}

		public boolean isRated() {
			return this.marks.stream().anyMatch((mark) -> mark.now != null);
		}

	}

	/**
	 * A rating beside the last one before it.
	 */
	public record Mark(Ratings.Dimension dimension, @Nullable Integer now, @Nullable Integer before) {

		/**
		 * UP, SAME, DOWN; FIRST if there is nothing to compare with, NONE if not rated.
		 */
		public String change() {
			if (this.now == null) {
				return "NONE";
			}
			if (this.before == null) {
				return "FIRST";
			}
			int difference = this.now.compareTo(this.before);
			return (difference > 0) ? "UP" : (difference < 0) ? "DOWN" : "SAME";
		}

	}

	/**
	 * Something that speaks of progress.
	 *
	 * @param what AWARD, GROWTH_NOTE, PLAN_REVIEW or KEPT
	 * @param record the record that tells it, if there is one
	 */
	public record Entry(LocalDate on, String what, String text, @Nullable String record) {

	}

}
