package tongxing.care.web.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Terms;
import tongxing.care.view.CareForms;
import tongxing.care.web.RecordForms;
import tongxing.registry.SchoolClassId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The guardians whom no training 家长培训 has reached this school year [S-5, S-6]: children
 * of whose family nobody came, with who cares for them.
 */
@Controller
class TrainingsController {

	/** Rows of a page. */
	private static final int PAGE = 50;

	private static final int MOST_PAGES = 200;

	private final JdbcClient database;

	private final Terms terms;

	private final CareForms forms;

	private final RecordForms pages;

	private final CurrentStaff me;

	TrainingsController(JdbcClient database, Terms terms, CareForms forms, RecordForms pages, CurrentStaff me) {
		this.database = database;
		this.terms = terms;
		this.forms = forms;
		this.pages = pages;
		this.me = me;
	}

	/**
	 * A family that was not reached.
	 *
	 * @param carer who cares for the child today, if that is recorded
	 */
	record Family(UUID id, String name, String className, @Nullable String carer, int everybody) {

	}

	@GetMapping("/trainings/missing")
	String missing(@RequestParam(name = "class", required = false) @Nullable SchoolClassId schoolClass,
			@RequestParam(defaultValue = "0") int page, Model model) {
		LocalDate today = this.pages.today();
		LocalDate since = since(today);
		int shown = Math.max(0, Math.min(page, MOST_PAGES));
		List<Family> found = find(schoolClass, shown, since, today);
		boolean more = found.size() > PAGE;
		model.addAttribute("families", more ? found.subList(0, PAGE) : found);
		model.addAttribute("all", found.isEmpty() ? 0 : found.get(0).everybody());
		model.addAttribute("since", since);
		model.addAttribute("schoolClass", schoolClass);
		model.addAttribute("classes", this.forms.classes(this.me.id(), today));
		model.addAttribute("older", more ? address(schoolClass, shown + 1) : null);
		model.addAttribute("newer", (shown > 0) ? address(schoolClass, shown - 1) : null);
		return "care/trainings";
	}

	/** The first day of the school year. */
	private LocalDate since(LocalDate today) {
		return this.terms.termOf(today)
			.flatMap((now) -> this.terms.all()
				.stream()
				.filter((term) -> term.id().schoolYear() == now.id().schoolYear())
				.map((term) -> term.firstDay())
				.findFirst())
			.orElse(today.withDayOfYear(1));
	}

	private List<Family> find(@Nullable SchoolClassId schoolClass, int page, LocalDate since, LocalDate today) {
		return this.database
			.sql("""
					select c.id, c.name, k.display_name as class_name,
					       (select coalesce(r.name, p.name) from care_arrangement a left join carer r on r.id = a.carer_id
					          left join parent p on p.id = a.parent_id where a.child_id = c.id and a.during @> :today limit 1) as carer,
					       count(*) over () as everybody
					  from child c join enrolment e on e.child_id = c.id and e.during @> :today
					  join school_class k on k.id = e.class_id
					 where (:class::uuid is null or k.id = :class::uuid)
					   and exists (select from caseload l where l.account_id = :me and l.child_id = c.id and l.during @> :today)
					   and not exists (select from care_participant t where t.child_id = c.id and t.kind = 'GUARDIAN_TRAINING'
					          and t.outcome = 'DONE' and t.voided_on is null and t.happened_on between :since and :today)
					 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade, length(k.number),
					          k.number, k.id, c.pinyin, c.id
					 offset :skip limit :most
					""")
			.param("class", (schoolClass != null) ? schoolClass.value() : null)
			.param("me", this.me.id().value())
			.param("today", today)
			.param("since", since)
			.param("skip", page * PAGE)
			.param("most", PAGE + 1)
			.query(Family.class)
			.list();
	}

	private static String address(@Nullable SchoolClassId schoolClass, int page) {
		return "/trainings/missing?page=" + page + ((schoolClass != null) ? "&class=" + schoolClass : "");
	}

	/**
	 * Where the list stands in the navigation.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		NavigationEntry trainingsEntry() {
			return new NavigationEntry("trainings", "/trainings/missing", "care.trainings.title", null, Group.SCHOOL,
					330, Place.MORE, Set.of());
		}

	}

}
