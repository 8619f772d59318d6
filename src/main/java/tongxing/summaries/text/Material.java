package tongxing.summaries.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.care.campaign.Campaign;
import tongxing.duties.DutyRule;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.figures.Unit;
import tongxing.summaries.text.Segment.Counted;

/**
 * What a block writes from: the figures, the rules in force, the classes, and the wording
 * of the summary's language.
 */
public final class Material {

	private static final int FEW = 20;

	private static final int TEACHING_MONTH = 10;

	private final Background background;

	private final TermFigures figures;

	private final Optional<TermFigures> before;

	private final Wording wording;

	public Material(Background background, TermFigures figures, Optional<TermFigures> before, Wording wording) {
		this.background = background;
		this.figures = figures;
		this.before = before;
		this.wording = wording;
	}

	/**
	 * Everything about the school that is not a figure of the summary's own scope.
	 *
	 * @param module the neutral name of the care program
	 * @param scopeName the class or the helper, nothing for the school
	 * @param homeroom who leads the class
	 * @param mentors who is paired with the class's children
	 * @param classes the classes of the school, in their order
	 * @param rules those in force, one of each code
	 * @param cases those the teachers chose to tell, without names
	 * @param campaigns those that end in the term, in the order in which figures count
	 * them
	 * @param naming what things are called, without children's names
	 * @param ofClass the figures of a class
	 */
	public record Background(String school, String module, @Nullable String scopeName, List<String> homeroom,
			List<String> mentors, List<SchoolClass> classes, List<DutyRule> rules, List<String> cases,
			List<Campaign> campaigns, Naming naming, Function<FigureScope, TermFigures> ofClass) {

	}

	/**
	 * A class and its children on the day of the closing register.
	 */
	public record SchoolClass(UUID id, String name, Set<UUID> children) {

		public SchoolClass {
			children = Set.copyOf(children);
		}

		FigureScope scope() {
			return new FigureScope(FigureScope.Kind.CLASS, this.id);
		}

	}

	public Wording wording() {
		return this.wording;
	}

	public Term term() {
		return this.figures.term();
	}

	public FigureScope scope() {
		return this.figures.scope();
	}

	public LocalDate asOf() {
		return this.figures.asOf();
	}

	public Background background() {
		return this.background;
	}

	public List<SchoolClass> classes() {
		return this.background.classes();
	}

	public List<DutyRule> rules() {
		return this.background.rules();
	}

	/** Whether teaching is over, so that the register is a closing one. */
	public boolean isTermOver() {
		return !asOf().isBefore(term().lastDay());
	}

	/** The last day the summary speaks of. */
	public LocalDate until() {
		return isTermOver() ? term().lastDay() : asOf();
	}

	/** A paragraph whose message keys begin with <code>summaries.</code> and the name. */
	public Paragraph paragraph(String name) {
		return new Paragraph(this.wording, "summaries." + name + ".");
	}

	public Optional<Figure> figure(String id) {
		return this.figures.find(id);
	}

	/**
	 * The register's figures at the end of the term before, under the same definitions;
	 * nothing if nobody was on record then.
	 */
	public Optional<TermFigures> before() {
		return this.before;
	}

	/** Whether a figure exists and counts something. */
	public boolean some(String id) {
		return figure(id).filter((figure) -> !figure.isZero()).isPresent();
	}

	/** Whether a share speaks of so few cases that it must say so. */
	public boolean few(String id) {
		return figure(id).map(Figure::of).filter((ratio) -> ratio.whole().value().intValue() < FEW).isPresent();
	}

	/**
	 * What a figure of the closing register counts in one class, linked to the class's
	 * own figure: a child is in one class that day.
	 */
	public Counted within(Figure register, SchoolClass schoolClass) {
		Figure part = Figure.count(register.id(), register.definition(), register.unit(), items(register, schoolClass));
		return new Counted(part, schoolClass.scope(), part.number());
	}

	/** About how many of the counted things belong to children of a class. */
	public int roughly(Figure figure, SchoolClass schoolClass) {
		return items(figure, schoolClass).size();
	}

	/** The same figure of a class, computed for the class. */
	public Optional<Counted> ofClass(String id, SchoolClass schoolClass) {
		return this.background.ofClass()
			.apply(schoolClass.scope())
			.find(id)
			.map((figure) -> new Counted(figure, schoolClass.scope(), this.wording.withUnit(figure, null, null)));
	}

	/** What the things a figure counts are called; nothing if none has a name. */
	public Optional<Sentence> names(String figure, Naming.Style style, String... fields) {
		return figure(figure)
			.flatMap((found) -> this.background.naming().of(found, style, List.of(fields), this.wording));
	}

	/**
	 * Those of a series of figures that count something as a list, each called by a
	 * message; nothing if none does.
	 * @param label what the keys of these messages begin with
	 */
	public Optional<Sentence> parts(String series, String label, String... kinds) {
		List<Sentence> parts = Stream.of(kinds)
			.filter((kind) -> some(series + kind))
			.flatMap((kind) -> this.wording
				.say("summaries.part", "what", new Segment.Words(this.wording.text(label + kind)), "figure",
						figure(series + kind).orElseThrow())
				.stream())
			.toList();
		return parts.isEmpty() ? Optional.empty() : Optional.of(this.wording.join(parts));
	}

	/**
	 * The months of the term that have begun, for a series of figures such as
	 * <code>talk.children.</code>; a month of few teaching days only if it counts
	 * something.
	 */
	public List<YearMonth> months(String series) {
		return term().months()
			.stream()
			.filter((month) -> !month.atDay(1).isAfter(asOf()))
			.filter((month) -> some(series + month) || term().teachingDays(month) >= TEACHING_MONTH)
			.toList();
	}

	/**
	 * A rule for everybody in words, if the school has it: <code>a talk with each child
	 * every month</code>.
	 */
	public Optional<Sentence> rule(String code) {
		return rules().stream()
			.filter((rule) -> rule.code().equals(code) && rule.scope() == DutyRule.Scope.SCHOOL)
			.findFirst()
			.flatMap(this::inWords);
	}

	/**
	 * The rules of which something is overdue. Observed ones are nobody's fault, and who
	 * has no helper is a figure of its own.
	 */
	public Stream<DutyRule> overdue() {
		return rules().stream()
			.filter((rule) -> !rule.observed() && !rule.code().equals("PAIRED"))
			.filter((rule) -> some(overdueOf(rule)));
	}

	/** What is overdue of such a rule. */
	public Figure overdue(DutyRule rule) {
		return this.figures.get(overdueOf(rule));
	}

	private static String overdueOf(DutyRule rule) {
		return "duty." + rule.code() + ".overdue";
	}

	/** What a rule asks for, as the problems and the plan name it. */
	public Segment ruleName(DutyRule rule) {
		return rule.name().isEmpty() ? new Segment.Words(this.wording.text("summaries.rule.name." + rule.code()))
				: new Segment.Name(rule.name());
	}

	private Optional<Sentence> inWords(DutyRule rule) {
		String what = rule.name().isEmpty() ? this.wording.text("summaries.rule.what." + rule.code()) : rule.name();
		String noun = (rule.times() == 1) ? Wording.forOne(what) : Wording.forMany(what);
		Integer days = rule.gapDays();
		return this.wording.say("summaries.rule." + rule.kind(), "what",
				rule.name().isEmpty() ? new Segment.Words(noun) : new Segment.Name(noun), "times",
				this.wording.inWords(rule.times()), "days", (days != null) ? this.wording.inWords(days) : null);
	}

	private static List<Figure.Item> items(Figure figure, SchoolClass schoolClass) {
		if (figure.unit() == Unit.PERCENT) {
			throw new IllegalArgumentException("A share has no part");
		}
		return figure.items()
			.stream()
			.filter((item) -> item.child() != null && schoolClass.children().contains(item.child()))
			.toList();
	}

}
