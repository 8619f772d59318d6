package tongxing.registry.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.kernel.DateRange;
import tongxing.registry.file.ChildFile;

/**
 * The geometry of the chart that shows who cared and which parent was away over a term: a
 * row for care, a row for each parent who was away.
 *
 * @param months first days of months with their place
 * @param today place of today's line, if today is in the term
 */
record CareChart(List<Month> months, List<Row> rows, @Nullable Integer today, int height) {

	private static final int LEFT = 56;

	private static final int RIGHT = 356;

	private static final int TOP = 34;

	private static final int STEP = 34;

	/** Bars narrower than this have no word in them. */
	private static final int WORD = 28;

	/**
	 * A month's name and where it begins.
	 */
	public record Month(LocalDate first, int x) {

	}

	/**
	 * A row of bars.
	 *
	 * @param key CARE or the parent's role
	 */
	public record Row(String key, int y, List<Bar> bars) {

	}

	/**
	 * Some days with one answer.
	 *
	 * @param kind OTHER, PARENT, GAP or AWAY
	 * @param relation who cares, as in a care arrangement
	 * @param place where the parent is
	 */
	public record Bar(String kind, int x, int width, @Nullable String relation, @Nullable String place,
			boolean worded) {

		/**
		 * The class of the stylesheet.
		 */
		public String css() {
			return switch (this.kind) {
				case "PARENT" -> "c-4";
				case "GAP" -> "c-gap";
				case "AWAY" -> "c-0";
				default -> "c-1";
			};
		}

		/**
		 * The hatching of a gap.
		 */
		public String hatch(int y) {
			StringBuilder path = new StringBuilder();
			for (int at = this.x + 1; at + 6 <= this.x + this.width; at += 5) {
				path.append('M').append(at).append(' ').append(y + 16).append("l6-13");
			}
			return path.toString();
		}

	}

	/**
	 * Draws the term up to a day.
	 */
	public static CareChart of(ChildFile file, Term term, List<DateRange> gaps, LocalDate asOf) {
		Scale scale = new Scale(term.firstDay(), ChronoUnit.DAYS.between(term.firstDay(), term.lastDay()) + 1);
		DateRange days = new DateRange(term.firstDay(),
				asOf.isBefore(term.lastDay()) ? later(asOf, term.firstDay()) : term.lastDay());
		List<Row> rows = new ArrayList<>();
		List<Bar> cares = new ArrayList<>();
		for (ChildFile.Care care : file.cares()) {
			String relation = "PARENT".equals(care.kind()) ? care.parentRole() : care.relation();
			scale.bar(cares, care.during().intersect(days), "PARENT".equals(care.kind()) ? "PARENT" : "OTHER",
					(relation != null) ? relation : care.kind(), null);
		}
		for (DateRange gap : gaps) {
			scale.bar(cares, gap.intersect(days), "GAP", null, null);
		}
		rows.add(new Row("CARE", TOP, cares));
		for (ChildFile.Parent parent : file.parents()) {
			List<Bar> away = new ArrayList<>();
			for (ChildFile.Away absence : parent.absences()) {
				scale.bar(away, absence.during().intersect(days), "AWAY", null, absence.place());
			}
			if (!away.isEmpty()) {
				rows.add(new Row(parent.role(), TOP + rows.size() * STEP, away));
			}
		}
		Integer today = term.teaching().contains(asOf) ? scale.x(asOf) : null;
		return new CareChart(months(term, scale), rows, today, TOP + rows.size() * STEP + 2);
	}

	private static List<Month> months(Term term, Scale scale) {
		return term.months()
			.stream()
			.map((month) -> later(month.atDay(1), term.firstDay()))
			.map((first) -> new Month(first, scale.x(first)))
			.toList();
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/**
	 * From days to places.
	 */
	private record Scale(LocalDate first, long days) {

		int x(LocalDate day) {
			long offset = Math.max(0, Math.min(this.days, ChronoUnit.DAYS.between(this.first, day)));
			return (int) (LEFT + offset * (RIGHT - LEFT) / this.days);
		}

		void bar(List<Bar> bars, @Nullable DateRange span, String kind, @Nullable String relation,
				@Nullable String place) {
			LocalDate last = (span != null) ? span.to() : null;
			if (span != null && last != null) {
				int x = x(span.from());
				int width = Math.max(4, x(last.plusDays(1)) - x - 2);
				bars.add(new Bar(kind, x, width, relation, place, width >= WORD));
			}
		}

	}

}
