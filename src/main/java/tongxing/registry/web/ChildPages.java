package tongxing.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Words;
import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.kernel.DateRange;
import tongxing.kernel.person.EthnicGroup;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.attention.Attention;
import tongxing.registry.attention.AttentionReason;
import tongxing.registry.file.ChildFile;
import tongxing.registry.pages.ChildPageSection;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;
import tongxing.registry.web.ChildPageView.CareLine;
import tongxing.registry.web.ChildPageView.Fact;
import tongxing.registry.web.ChildPageView.Rights;
import tongxing.registry.web.ChildPageView.Shown;
import tongxing.registry.web.ChildPageView.Standing;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts a child's page together: the file, what is derived from it, and the parts other
 * modules add.
 */
@Component
class ChildPages {

	private final Terms terms;

	private final List<ChildPageSection> sections;

	private final CurrentStaff me;

	private final Words words;

	ChildPages(Terms terms, List<ChildPageSection> sections, CurrentStaff me, Words words) {
		this.terms = terms;
		this.sections = sections.stream().sorted(Comparator.comparingInt(ChildPageSection::order)).toList();
		this.me = me;
		this.words = words;
	}

	void fill(Model model, ChildFile file, LocalDate today, @Nullable Shown shown) {
		ChildFacts facts = file.facts();
		Term term = this.terms.termOf(today).orElse(null);
		LocalDate from = (term != null) ? term.firstDay() : today.minusMonths(6);
		List<DateRange> gaps = gaps(file, facts, from, today);
		CareChart chart = (term != null) ? CareChart.of(file, term, gaps, today) : null;
		Rights rights = new Rights(this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD),
				this.me.is(Role.ADMIN, Role.CARE_LEAD));
		List<Standing> standings = Stream.of(Criterion.STATE_COUNCIL_2016, Criterion.STUDENT_REGISTER, file.local())
			.map((criterion) -> standing(facts, criterion, today))
			.toList();
		model.addAttribute("file", file);
		model.addAttribute("today", today);
		model.addAttribute("view", new ChildPageView(file.levelOn(today), attention(file, facts, today), this.sections,
				chart, careLines(file, gaps), standings, particulars(file), rights, shown));
		ChildId child = file.person().id();
		for (ChildPageSection section : this.sections) {
			for (Map.Entry<String, Object> entry : section.model(child, today).entrySet()) {
				model.addAttribute(entry.getKey(), entry.getValue());
			}
		}
	}

	private static List<AttentionReason> attention(ChildFile file, ChildFacts facts, LocalDate today) {
		return AttentionReason.of(facts,
				file.contacts().stream().flatMap((contact) -> Stream.ofNullable(contact.status())).toList(), today);
	}

	private static Standing standing(ChildFacts facts, Criterion criterion, LocalDate today) {
		LeftBehind standing = LeftBehind.of(facts, criterion, today);
		return new Standing(criterion.code(), standing.type(), standing.reason());
	}

	private static List<DateRange> gaps(ChildFile file, ChildFacts facts, LocalDate from, LocalDate today) {
		LocalDate since = file.place().since();
		LocalDate first = (since != null && since.isAfter(from)) ? since : from;
		LocalDate left = file.place().leftOn();
		LocalDate last = (left != null && left.isBefore(today)) ? left : today;
		return first.isAfter(last) ? List.of() : Attention.gaps(facts, new DateRange(first, last), last);
	}

	private List<CareLine> careLines(ChildFile file, List<DateRange> gaps) {
		List<CareLine> lines = new ArrayList<>();
		for (ChildFile.Care care : file.cares()) {
			lines.add(new CareLine(care.from(), care.to(), false, said(care), care.noticeOn() != null));
		}
		for (DateRange gap : gaps) {
			lines.add(new CareLine(gap.from(), gap.to(), true, "", false));
		}
		lines.sort(Comparator.comparing(CareLine::from).reversed());
		return lines;
	}

	/**
	 * Who cares, with name and relation as far as they are known.
	 */
	String said(ChildFile.Care care) {
		String relation = "PARENT".equals(care.kind()) ? care.parentRole() : care.relation();
		String word = this.words.of("registry.relation.", (relation != null) ? relation : care.kind());
		String about = Stream
			.of((care.birthYear() != null) ? this.words.say("registry.carer.born", care.birthYear().toString()) : null,
					care.occupation(), care.health())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(this.words.say("registry.carer.between")));
		String who = (care.name() != null) ? word + " " + care.name() : word;
		return about.isEmpty() ? who : this.words.say("registry.carer.about", who, about);
	}

	/**
	 * What the contact card shows.
	 */
	void fillCard(Model model, ChildFile file, LocalDate today) {
		ChildFile.Care care = file.careOn(today);
		model.addAttribute("file", file);
		model.addAttribute("today", today);
		model.addAttribute("carer", (care != null) ? said(care) : this.words.say("registry.care.gap"));
		model.addAttribute("facts", particulars(file));
	}

	/**
	 * The child's particulars, as far as they are known.
	 */
	List<Fact> particulars(ChildFile file) {
		List<Fact> facts = new ArrayList<>();
		ChildFile.Person person = file.person();
		ChildFile.Place place = file.place();
		add(facts, "registry.child.birthDate",
				(person.birthDate() != null) ? this.words.full(person.birthDate()) : null);
		add(facts, "registry.child.residentId",
				(person.residentId() != null) ? person.residentId() : person.noResidentId());
		add(facts, "registry.child.studentNumber", person.studentNumber());
		add(facts, "registry.child.ethnicity", (person.ethnicity() == null) ? null
				: EthnicGroup.parse(person.ethnicity()).map(EthnicGroup::fullName).orElse(person.ethnicity()));
		add(facts, "registry.child.formerName", person.formerName());
		add(facts, "registry.child.reading", person.pinyin());
		add(facts, "registry.child.address", place.address());
		add(facts, "registry.child.village", place.village());
		add(facts, "registry.child.since", (place.since() != null) ? this.words.full(place.since()) : null);
		add(facts, "registry.leave.destination", place.destination());
		add(facts, "registry.child.note", person.note());
		return facts;
	}

	private void add(List<Fact> facts, String label, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			facts.add(new Fact(this.words.say(label), value));
		}
	}

}
