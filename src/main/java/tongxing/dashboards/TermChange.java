package tongxing.dashboards;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.dashboards.Panel.Cell;
import tongxing.dashboards.Panel.Row;
import tongxing.duties.Duties.Moment;
import tongxing.duties.DutyRules;
import tongxing.duties.DutyTexts;
import tongxing.figures.Figure;
import tongxing.figures.FigureTexts;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.kernel.DateRange;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a term with those before it under the same definitions: with the last one up
 * to the same day of the term, and with all of three years.
 */
@Service
@Transactional(readOnly = true)
public class TermChange {

	/** Three years. */
	private static final int TERMS = 6;

	private static final String NOTHING = "—";

	private final Figures figures;

	private final Terms terms;

	private final DutyRules rules;

	private final FigureTexts texts;

	private final DutyTexts duties;

	private final MessageSource messages;

	TermChange(Figures figures, Terms terms, DutyRules rules, FigureTexts texts, DutyTexts duties,
			MessageSource messages) {
		this.figures = figures;
		this.terms = terms;
		this.rules = rules;
		this.texts = texts;
		this.duties = duties;
		this.messages = messages;
	}

	/**
	 * This term beside the same days of the last one, and every term of three years. The
	 * first is missing where there is no term before.
	 */
	public List<Panel> of(Asked asked) {
		List<Term> terms = this.terms.all()
			.stream()
			.filter((term) -> !term.firstDay().isAfter(asked.term().firstDay()))
			.toList();
		List<Term> shown = terms.subList(Math.max(0, terms.size() - TERMS), terms.size());
		List<Moment> moments = new ArrayList<>(shown.stream().map((term) -> new Moment(term, asked.asOf())).toList());
		if (shown.size() > 1) {
			Term before = shown.get(shown.size() - 2);
			moments.add(shown.size() - 1, new Moment(before, sameDay(asked, before)));
		}
		List<TermFigures> all = new ArrayList<>(this.figures.series(asked.scope(), moments));
		List<Panel> panels = new ArrayList<>();
		if (shown.size() > 1) {
			TermFigures before = all.remove(shown.size() - 1);
			panels.add(change(asked, all.get(all.size() - 1), before));
		}
		panels.add(years(all));
		return panels;
	}

	/**
	 * The day of the earlier term that is as far from its first.
	 */
	private static LocalDate sameDay(Asked asked, Term before) {
		LocalDate day = before.firstDay().plusDays(ChronoUnit.DAYS.between(asked.term().firstDay(), asked.asOf()));
		LocalDate last = before.attribution().to();
		return (last != null && day.isAfter(last)) ? last : day;
	}

	private Panel change(Asked asked, TermFigures now, TermFigures before) {
		List<Row> rows = this.figures.main()
			.stream()
			.map((id) -> Row.of(this.texts.label(now.get(id)), cell(id, now), cell(id, before),
					Cell.said(nobody(before) ? NOTHING : difference(now.get(id), before.get(id)))))
			.toList();
		List<String> notes = Stream
			.concat(Stream
				.of(text("dashboards.change.days", this.duties.day(asked.asOf()), this.duties.day(before.asOf()))),
					ruleChanges(asked, before))
			.toList();
		return new Panel("change", Panel.Shape.TABLE,
				List.of(text("dashboards.now"), text("dashboards.sameDays"), text("dashboards.difference")), rows,
				List.of(), notes);
	}

	/**
	 * Which rules began or changed since the earlier term began.
	 */
	private Stream<String> ruleChanges(Asked asked, TermFigures before) {
		DateRange since = new DateRange(before.term().firstDay().plusDays(1), asked.asOf());
		return this.rules.during(since)
			.stream()
			.filter((rule) -> since.contains(rule.effective().from()))
			.map((rule) -> text("dashboards.ruleChanged", this.duties.rule(rule.code(), rule.name()),
					this.duties.day(rule.effective().from())));
	}

	private Panel years(List<TermFigures> all) {
		List<Row> rows = this.figures.main()
			.stream()
			.map((id) -> new Row(this.texts.label(all.get(0).get(id)), null,
					all.stream().map((term) -> cell(id, term)).toList(), false))
			.toList();
		List<String> columns = all.stream()
			.map((figures) -> figures.term().id())
			.map((term) -> text("dashboards.termShort", String.valueOf(term.schoolYear()), term.number()))
			.toList();
		return Panel.of("years", Panel.Shape.TABLE, columns, rows);
	}

	private Cell cell(String id, TermFigures figures) {
		return nobody(figures) ? Cell.said(NOTHING) : Cell.of(figures.get(id), figures, this.texts);
	}

	private static boolean nobody(TermFigures figures) {
		return figures.find("register.closing").filter(Figure::isZero).isPresent();
	}

	private static String difference(Figure now, Figure before) {
		java.math.BigDecimal more = now.value().subtract(before.value());
		String number = more.abs().stripTrailingZeros().toPlainString();
		return switch (more.signum()) {
			case 1 -> "+" + number;
			case -1 -> "−" + number;
			default -> "0";
		};
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
