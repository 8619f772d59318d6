package tongxing.figures.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tongxing.calendar.Term;
import tongxing.care.CareFact;
import tongxing.care.FollowUpFact;
import tongxing.care.opinion.OpinionFact;
import tongxing.duties.Duty;
import tongxing.duties.DutyBook;
import tongxing.figures.FigureScope;
import tongxing.kernel.DateRange;
import tongxing.pairing.PairingSpan;
import tongxing.program.ProgramFact;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.status.LeftBehind;

import org.springframework.util.function.SingletonSupplier;

/**
 * What the figures of a term are made of, cut to one scope: a fact counts on the days on
 * which its child belongs to the scope, within the term, as known on the as-of day.
 */
public final class TermFacts {

	private final FactIndex index;

	private final FigureScope scope;

	private final DateRange window;

	private final LocalDate lastDay;

	private final LocalDate closing;

	private final Map<ChildId, List<DateRange>> days = new HashMap<>();

	private final List<ChildFacts> children = new ArrayList<>();

	private final List<ChildFacts> register;

	/** Read when first asked for: who counts duties only never does. */
	private final SingletonSupplier<List<CareFact>> records = SingletonSupplier.of(this::ofScope);

	private final SingletonSupplier<Map<String, List<CareFact>>> done = SingletonSupplier.of(() -> byKind(false));

	private final SingletonSupplier<Map<String, List<CareFact>>> attempts = SingletonSupplier.of(() -> byKind(true));

	private final List<Duty> duties;

	private final List<FollowUpFact> followUps;

	public TermFacts(FactIndex index, FigureScope scope) {
		this.index = index;
		this.scope = scope;
		this.window = window(term(), asOf());
		this.lastDay = (this.window.to() != null) ? this.window.to() : asOf();
		this.closing = closing(term(), asOf());
		List<ChildFacts> members = index.members(scope);
		for (ChildFacts child : members) {
			List<DateRange> belongs = belongs(child);
			if (DateRange.anyOverlaps(belongs, this.window)) {
				this.days.put(child.id(), belongs);
				this.children.add(child);
			}
		}
		this.register = this.children.stream().filter((child) -> in(child.id(), this.closing)).toList();
		this.duties = duties(members);
		this.followUps = index.followUps(scope, members)
			.stream()
			.filter((promise) -> this.days.containsKey(promise.child()))
			.toList();
	}

	/**
	 * They come child by child, so that its days are looked up once and not once a duty.
	 */
	private List<Duty> duties(List<ChildFacts> members) {
		List<Duty> all = this.index.duties(this.scope, members);
		List<Duty> found = new ArrayList<>(all.size());
		ChildId last = null;
		List<DateRange> belongs = List.of();
		for (Duty duty : all) {
			if (!duty.child().equals(last)) {
				last = duty.child();
				belongs = this.days.getOrDefault(last, List.of());
			}
			if (DateRange.anyContains(belongs, dayOf(duty))) {
				found.add(duty);
			}
		}
		return found;
	}

	private static DateRange window(Term term, LocalDate asOf) {
		DateRange all = term.attribution();
		if (asOf.isBefore(all.from())) {
			return new DateRange(all.from(), all.from());
		}
		return new DateRange(all.from(), (all.to() != null && all.to().isBefore(asOf)) ? all.to() : asOf);
	}

	private static LocalDate closing(Term term, LocalDate asOf) {
		LocalDate last = asOf.isBefore(term.lastDay()) ? asOf : term.lastDay();
		return last.isBefore(term.firstDay()) ? term.firstDay() : last;
	}

	public Term term() {
		return book().term();
	}

	/**
	 * Whether all children of the school are meant, so that the school's own work counts.
	 */
	public boolean isOfSchool() {
		return this.scope.kind() == FigureScope.Kind.SCHOOL;
	}

	/**
	 * What the school did itself, of a kind, in order; nothing for a smaller scope.
	 */
	public List<ProgramFact> program(ProgramFact.Kind kind) {
		return isOfSchool() ? this.index.program().stream().filter((fact) -> fact.kind() == kind).toList() : List.of();
	}

	public FigureScope scope() {
		return this.scope;
	}

	public LocalDate asOf() {
		return book().asOf();
	}

	public DutyBook book() {
		return this.index.book();
	}

	/**
	 * The days whose records count: the term's, up to the as-of day.
	 */
	public DateRange window() {
		return this.window;
	}

	/**
	 * The last day whose records count.
	 */
	public LocalDate lastDay() {
		return this.lastDay;
	}

	/**
	 * The day on which the register is closed: the last of teaching, or the as-of day.
	 */
	public LocalDate closing() {
		return this.closing;
	}

	/**
	 * All children who belonged to the scope on any day of the window.
	 */
	public List<ChildFacts> children() {
		return this.children;
	}

	public boolean in(ChildId child, LocalDate day) {
		return DateRange.anyContains(this.days.getOrDefault(child, List.of()), day);
	}

	boolean touches(ChildId child, DateRange window) {
		return DateRange.anyOverlaps(this.days.getOrDefault(child, List.of()), window);
	}

	/**
	 * The children who belong to the scope on the closing day.
	 */
	public List<ChildFacts> register() {
		return this.register;
	}

	/**
	 * What was done or tried, of every kind.
	 */
	public List<CareFact> records() {
		return this.records.obtain();
	}

	private List<CareFact> ofScope() {
		List<CareFact> found = new ArrayList<>();
		for (CareFact record : this.index.records(this.scope, this.children)) {
			if (this.window.contains(record.happenedOn()) && !record.recordedOn().isAfter(asOf())
					&& in(record.child(), record.happenedOn())) {
				found.add(record);
			}
		}
		return found;
	}

	private Map<String, List<CareFact>> byKind(boolean attempted) {
		return records().stream()
			.filter((record) -> record.attempted() == attempted)
			.collect(Collectors.groupingBy(CareFact::kind));
	}

	/** What was done, of a kind. */
	public List<CareFact> done(String kind) {
		return this.done.obtain().getOrDefault(kind, List.of());
	}

	List<CareFact> attempts(String kind) {
		return this.attempts.obtain().getOrDefault(kind, List.of());
	}

	/**
	 * Whether any number of the child's people may work; nothing if none is recorded.
	 */
	Optional<Boolean> reachable(ChildFacts child) {
		return Optional.ofNullable(this.index.reachable().get(child.id()));
	}

	/**
	 * Who of a child's parents is away on the closing day, by the school's rule.
	 */
	LeftBehind.Type away(ChildFacts child) {
		return LeftBehind.of(child, this.index.local(), closing()).type();
	}

	public List<Duty> duties() {
		return this.duties;
	}

	List<FollowUpFact> followUps() {
		return this.followUps;
	}

	/**
	 * Opinions said in records in which a child of the scope took part, as known on the
	 * as-of day.
	 */
	public List<OpinionFact> opinions() {
		return this.index.opinions()
			.stream()
			.filter((opinion) -> opinion.knownOn(asOf()))
			.filter((opinion) -> opinion.children().stream().anyMatch((child) -> in(child, opinion.madeOn())))
			.toList();
	}

	/**
	 * The primary pairings that hold on the closing day, of children on the register.
	 */
	List<PairingSpan> pairings(Predicate<PairingSpan> which) {
		return this.index.pairings(this.scope, this.children)
			.stream()
			.filter((pairing) -> pairing.during().contains(closing()) && in(pairing.child(), closing()))
			.filter(which)
			.toList();
	}

	/**
	 * The day by which a duty belongs to a class or a helper: the last of its window that
	 * has come.
	 */
	private LocalDate dayOf(Duty duty) {
		LocalDate last = duty.window().to();
		LocalDate day = (last != null && last.isBefore(asOf())) ? last : asOf();
		return this.lastDay.isBefore(day) ? this.lastDay : day;
	}

	private List<DateRange> belongs(ChildFacts child) {
		return switch (this.scope.kind()) {
			case SCHOOL, CHILD -> child.stays().stream().map(Stay::during).toList();
			case GRADE -> child.stays()
				.stream()
				.filter((stay) -> stay.grade().equals(this.scope.grade()))
				.map(Stay::during)
				.toList();
			case CLASS -> child.stays()
				.stream()
				.filter((stay) -> stay.schoolClass().value().equals(this.scope.id()))
				.map(Stay::during)
				.toList();
			case HELPER -> this.index.pairingsOf(child.id())
				.stream()
				.filter((pairing) -> pairing.helper().value().equals(this.scope.id()))
				.map(PairingSpan::during)
				.toList();
		};
	}

}
