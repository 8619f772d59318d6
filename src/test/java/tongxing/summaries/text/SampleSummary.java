package tongxing.summaries.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.duties.DutyRule;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.figures.Unit;
import tongxing.kernel.DateRange;
import tongxing.staff.Language;
import tongxing.summaries.text.Material.SchoolClass;
import tongxing.summaries.text.SummaryText.Explained;

/**
 * A made-up school's term with figures by hand, for tests that need no database.
 */
public final class SampleSummary {

	private static final LocalDate FIRST = LocalDate.of(2026, 2, 23);

	private static final LocalDate LAST = LocalDate.of(2026, 7, 3);

	public static final LocalDate AS_OF = LocalDate.of(2026, 7, 10);

	private final List<UUID> children = IntStream.range(0, 301).mapToObj((i) -> new UUID(7, i)).toList();

	private final Map<String, Figure> figures = new LinkedHashMap<>();

	private final FigureScope scope;

	private SampleSummary(FigureScope scope) {
		this.scope = scope;
	}

	/** The whole school in July. */
	public static SummaryText school(Language language) {
		return school(language, Phrasing.USUAL);
	}

	/** A school without a single record. */
	public static SummaryText empty(Language language) {
		return new SampleSummary(FigureScope.SCHOOL).compose(language, Phrasing.USUAL);
	}

	/** The whole school in July in words of its own. */
	public static SummaryText school(Language language, Phrasing phrasing) {
		SampleSummary sample = new SampleSummary(FigureScope.SCHOOL);
		sample.fill();
		return sample.compose(language, phrasing);
	}

	private void fill() {
		children("register.opening", 296);
		children("register.in", 9);
		children("register.out", 4);
		children("register.closing", 301);
		children("sex.MALE", 163);
		children("sex.FEMALE", 138);
		children("away.BOTH", 181);
		children("away.ONE", 120);
		children("away.NONE", 0);
		children("carer.PATERNAL_GRANDPARENT", 137);
		children("carer.MATERNAL_GRANDPARENT", 62);
		children("carer.PARENT", 76);
		children("carer.KIN", 20);
		children("carer.ENTRUSTED", 6);
		children("level.UNIVERSAL", 241);
		children("level.HEIGHTENED", 45);
		children("level.GUARDIANSHIP_INTERVENTION", 9);
		children("level.CASE_MANAGEMENT", 6);
		put("pairing.helpers", Unit.HELPERS, 40);
		children("pairing.children", 301);
		share("pairing.share", "pairing.children");
		children("pairing.unpaired", 0);
		put("visit.records", Unit.EVENTS, 451);
		put("visit.personTimes", Unit.PERSON_TIMES, 532);
		put("visit.households", Unit.HOUSEHOLDS, 224);
		children("visit.children", 297);
		children("visit.covered", 297);
		children("visit.missed", 4);
		share("visit.share", "visit.children");
		children("visit.START.children", 298);
		children("visit.MID.children", 291);
		children("visit.END.children", 286);
		put("visit.attempts", Unit.EVENTS, 23);
		put("talk.personTimes", Unit.PERSON_TIMES, 868);
		children("talk.children", 301);
		int[] months = { 12, 299, 296, 290, 271, 0 };
		for (int i = 0; i < months.length; i++) {
			children("talk.children." + YearMonth.of(2026, 2 + i), months[i]);
		}
		put("contact.personTimes", Unit.PERSON_TIMES, 2049);
		put("contact.carer", Unit.PERSON_TIMES, 1102);
		put("contact.parents", Unit.PERSON_TIMES, 947);
		children("contact.often", 288);
		share("contact.oftenShare", "contact.often");
		children("contact.children", 288);
		put("call.PHONE", Unit.PERSON_TIMES, 742);
		put("call.VIDEO", Unit.PERSON_TIMES, 394);
		put("call.personTimes", Unit.PERSON_TIMES, 1136);
		children("call.children", 290);
		children("met.children", 120);
		put("duty.expected", Unit.DUTIES, 5418);
		put("duty.met", Unit.DUTIES, 4987);
		put("duty.late", Unit.DUTIES, 262);
		put("duty.overdue", Unit.DUTIES, 141);
		put("duty.waived", Unit.DUTIES, 28);
		share("duty.share", "duty.met");
		put("duty.TALK.overdue", Unit.DUTIES, 30);
		put("duty.HOME_VISIT.overdue", Unit.DUTIES, 15);
		put("followup.opening", Unit.ITEMS, 12);
		put("followup.new", Unit.ITEMS, 214);
		put("followup.closed", Unit.ITEMS, 205);
		put("followup.open", Unit.ITEMS, 21);
		put("followup.overdue", Unit.ITEMS, 6);
	}

	private SummaryText compose(Language language, Phrasing phrasing) {
		DateRange teaching = new DateRange(FIRST, LAST);
		Term term = new Term(new TermId(2025, 2), teaching, Term.usualPhases(teaching), DateRange.since(FIRST),
				List.of());
		TermFigures all = new TermFigures(term, this.scope, AS_OF, this.figures);
		List<SchoolClass> classes = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			int number = i;
			Set<UUID> members = this.children.stream()
				.filter((child) -> child.getLeastSignificantBits() % 12 == number)
				.collect(Collectors.toSet());
			classes.add(new SchoolClass(new UUID(8, i), "一二三四五六".charAt(i / 2) + "（" + (i % 2 + 1) + "）班", members));
		}
		List<DutyRule> rules = List.of(rule("HOME_VISIT", DutyRule.Kind.PER_PHASE, 1),
				rule("TALK", DutyRule.Kind.PER_MONTH, 1), rule("GUARDIAN_CONTACT", DutyRule.Kind.PER_MONTH, 1),
				rule("CHILD_PARENT_CALL", DutyRule.Kind.PER_MONTH, 2));
		Material.Background background = new Material.Background("青禾小学", "关爱学生", null, List.of(), List.of(), classes,
				rules, List.of(), List.of(), Naming.NONE, (one) -> new TermFigures(term, one, AS_OF, this.figures));
		Wording wording = new Wording(new SampleMessages(), language, all, phrasing);
		return new Composer(blocks()).compose(new Material(background, all, Optional.empty(), wording), language,
				(figure) -> new Explained(figure.id(), figure.definition(), wording.counted(figure).text()));
	}

	private static DutyRule rule(String code, DutyRule.Kind kind, int times) {
		return new DutyRule(new UUID(3, code.hashCode()), code, "", kind, times, null, null, null, 10,
				DutyRule.Scope.SCHOOL, null, false, DateRange.since(LocalDate.of(2020, 1, 1)), null, List.of());
	}

	/** All blocks there are. */
	public static List<SummaryBlock> blocks() {
		try (var context = new AnnotationConfigApplicationContext("tongxing.summaries.block")) {
			return List.copyOf(context.getBeansOfType(SummaryBlock.class).values());
		}
	}

	private void children(String id, int count) {
		put(id, Unit.CHILDREN, count);
	}

	private void put(String id, Unit unit, int count) {
		List<Figure.Item> items = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			items.add(new Figure.Item(id + "/" + i, new UUID(9, i), this.children.get(i % this.children.size())));
		}
		this.figures.put(id, Figure.count(id, "figures.definition." + id, unit, items));
	}

	private void share(String id, String part) {
		Figure whole = this.figures.get(id.startsWith("duty") ? "duty.expected" : "register.closing");
		this.figures.put(id, Figure.share(id, "figures.definition." + id, this.figures.get(part), whole));
	}

}
