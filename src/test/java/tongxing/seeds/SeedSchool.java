package tongxing.seeds;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tongxing.SignedIn;
import tongxing.calendar.Schools;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.kernel.DateRange;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.Classes;
import tongxing.registry.intake.IntakePlan;
import tongxing.registry.intake.Outcome;
import tongxing.registry.intake.RosterIntake;
import tongxing.running.FormFields;
import tongxing.staff.Members;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;
import tongxing.staff.accounts.Accounts;
import tongxing.staff.accounts.NewAccount;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A small school that is entered line by line as its people would: a roster that is
 * imported, and forms that are opened, filled in and sent. Lines of
 * <code>seeds/NN.school</code>:
 *
 * <pre>
 * school NAME | STAGES
 * term ID | FIRST DAY | LAST DAY
 * staff NUMBER | NAME | ROLES
 * leads NUMBER | CLASS               who leads a class from the first day of the term
 * roster AS-OF, then rows of CSV up to "end"
 * summary SCOPE                      whose summary is asked for, if not the school's
 * as NUMBER                          who does what follows
 * form PAGE | FIELD=VALUE | …        opens a page, fills its form in, sends it
 * repeat TIMES PAGE | FIELD=VALUE | …   sends such a form several times
 * record KIND | CHILDREN | FIELD=VALUE | …  the same for a record of these children
 * </pre>
 *
 * <code>{last TABLE}</code> stands for the newest row of a table,
 * <code>{child 姓名}</code>, <code>{class 三（1）班}</code>, <code>{staff 2001}</code>,
 * <code>{helper 姓名}</code>, <code>{parent 姓名}</code>, <code>{item 项目}</code>,
 * <code>{record KIND}</code>, <code>{household 姓名}</code> and <code>{made}</code>, the
 * last id in the address of the answer, stand for ids. A field twice is sent twice; a
 * field with an empty value is sent empty; <code>\n</code> is a new line.
 */
final class SeedSchool {

	private static final Pattern REFERENCE = Pattern
		.compile("\\{(child|class|staff|helper|household|parent|item|record|made|last)\\s*([^}]*)}");

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private final ApplicationContext context;

	private final MockMvc web;

	private final JdbcClient database;

	private final Map<String, StaffMember> staff = new HashMap<>();

	private StaffMember me;

	private TermId term;

	private String made = "";

	private String summary = "school";

	SeedSchool(ApplicationContext context) {
		this.context = context;
		this.web = context.getBean(MockMvc.class);
		this.database = context.getBean(JdbcClient.class);
	}

	/** Enters a whole data set. */
	void enter(List<String> lines) throws Exception {
		Iterator<String> all = lines.iterator();
		while (all.hasNext()) {
			String line = all.next();
			String[] parts = line.split("\\s*\\|\\s*");
			String[] verb = parts[0].split(" ", 2);
			try {
				switch (verb[0]) {
					case "school" ->
						this.context.getBean(Schools.class).found(verb[1], List.of(parts[1].split(" ")), "zh-Hans");
					case "term" -> term(TermId.of(verb[1]), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
					case "staff" -> hire(verb[1], parts);
					case "leads" -> leads(verb[1], parts[1]);
					case "roster" -> roster(LocalDate.parse(verb[1]), all);
					case "summary" -> this.summary = verb[1];
					case "as" -> this.me = this.staff.get(verb[1]);
					case "form" -> form(verb[1], parts);
					case "repeat" -> {
						String[] times = verb[1].split(" ", 2);
						for (int i = 0; i < Integer.parseInt(times[0]); i++) {
							form(times[1], parts);
						}
					}
					case "record" -> record(verb[1], parts);
					default -> throw new IllegalArgumentException("No such line");
				}
			}
			catch (Exception | AssertionError ex) {
				throw new AssertionError(line + ": " + ex.getMessage(), ex);
			}
		}
	}

	/** What a page answers one of the staff. */
	Document page(String path, String number) throws Exception {
		MockHttpServletResponse answer = get(path, this.staff.get(number));
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
	}

	/** The summary the text corresponds to, as the principal sees it. */
	Document summary() throws Exception {
		return page("/summaries/" + this.term + "/" + resolve(this.summary) + "?lang=zh-Hans", "1001");
	}

	/** Puts ids in the place of references. */
	String resolve(String text) {
		Matcher reference = REFERENCE.matcher(text);
		StringBuilder resolved = new StringBuilder();
		while (reference.find()) {
			reference.appendReplacement(resolved, Matcher.quoteReplacement(id(reference.group(1), reference.group(2))));
		}
		return reference.appendTail(resolved).toString();
	}

	private void term(TermId id, LocalDate first, LocalDate last) {
		DateRange teaching = new DateRange(first, last);
		this.context.getBean(Terms.class).keep(id, teaching, Term.usualPhases(teaching));
		this.term = id;
	}

	private void hire(String number, String[] parts) {
		Set<Role> roles = List.of(parts[2].split(" "))
			.stream()
			.map(Role::valueOf)
			.collect(java.util.stream.Collectors.toSet());
		Accounts accounts = this.context.getBean(Accounts.class);
		var made = accounts.create(new NewAccount(number, parts[1], roles, "walks-together-" + number)).account();
		flush();
		StaffMember member = this.context.getBean(Members.class).get(made);
		this.staff.put(number, member);
	}

	private void leads(String number, String schoolClass) {
		this.context.getBean(Classes.class)
			.leads(SchoolClassId.of(id("class", schoolClass)), this.staff.get(number).id(),
					this.context.getBean(Terms.class).get(this.term).firstDay());
		flush();
	}

	private void roster(LocalDate asOf, Iterator<String> lines) {
		StringBuilder csv = new StringBuilder();
		for (String line = lines.next(); !line.equals("end"); line = lines.next()) {
			csv.append(line).append("\r\n");
		}
		RosterIntake intake = this.context.getBean(RosterIntake.class);
		IntakePlan done = intake.run(intake.bring(this.staff.values().iterator().next().id(), "roster.csv",
				csv.toString().getBytes(StandardCharsets.UTF_8), asOf), Set.of());
		assertThat(done.count(Outcome.REJECTED)).as(done.rows().toString()).isZero();
		flush();
	}

	private void record(String kind, String[] parts) throws Exception {
		List<String> children = List.of(parts[1].split("、"));
		List<String> fields = new ArrayList<>(List.of(parts).subList(2, parts.length));
		children.forEach((child) -> fields.add("child={child " + child + "}"));
		List<String> all = new ArrayList<>(List.of(""));
		all.addAll(fields);
		form("/records/new?kind=" + kind + "&child={child " + children.get(0) + "}", all.toArray(String[]::new));
	}

	/** Opens a page, takes the form that would be sent, and sends it filled in. */
	private void form(String path, String[] parts) throws Exception {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		for (String part : List.of(parts).subList(1, parts.length)) {
			String[] pair = part.split("=", 2);
			List<String> values = typed.computeIfAbsent(resolve(pair[0]), (name) -> new ArrayList<>());
			values.add(resolve(pair[1]).replace("\\n", "\n"));
		}
		String address = resolve(path);
		MockHttpServletResponse page = get(address, this.me);
		assertThat(page.getStatus()).as("GET %s", address).isEqualTo(200);
		Element form = chosen(Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8)), typed);
		Map<String, List<String>> fields = FormFields.of(form);
		typed.remove("form");
		fields.putAll(typed);
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(form.attr("action"));
		fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		MockHttpServletResponse answer = this.web.perform(request.with(SignedIn.as(this.me)).with(csrf()))
			.andReturn()
			.getResponse();
		flush();
		assertThat(answer.getStatus()).as(() -> "POST " + form.attr("action") + " " + typed + ": " + problems(answer))
			.isEqualTo(302);
		Matcher ids = ID.matcher(String.valueOf(answer.getHeader("Location")));
		while (ids.find()) {
			this.made = ids.group();
		}
	}

	/**
	 * The form named by its action with form=…, else the first that is sent by POST and
	 * has the typed fields.
	 */
	private static Element chosen(Document page, Map<String, List<String>> typed) {
		List<Element> forms = page.select("main form[method=post]")
			.stream()
			.filter((form) -> !typed.containsKey("form") || form.attr("action").contains(typed.get("form").get(0)))
			.filter((form) -> typed.keySet()
				.stream()
				.filter((name) -> !name.equals("form"))
				.allMatch((name) -> !form.getElementsByAttributeValue("name", name).isEmpty()))
			.toList();
		assertThat(forms)
			.as("a form with %s on %s, which has %s", typed.keySet(), page.title(),
					page.select("main form[method=post]")
						.stream()
						.map((form) -> form.attr("action") + " " + form.select("[name]").eachAttr("name"))
						.toList())
			.isNotEmpty();
		return forms.get(0);
	}

	private MockHttpServletResponse get(String path, StaffMember who) throws Exception {
		MockHttpServletResponse answer = this.web
			.perform(MockMvcRequestBuilders
				.get(java.net.URI.create(java.net.URLDecoder.decode(path, StandardCharsets.UTF_8).replace(" ", "%20")))
				.with(SignedIn.as(who)))
			.andReturn()
			.getResponse();
		flush();
		return answer;
	}

	private String id(String what, String name) {
		String sql = switch (what) {
			case "child" -> "select id::text from child where name = ?";
			case "household" -> "select household_id::text from child where name = ?";
			case "parent" -> "select id::text from parent where name = ?";
			case "record" -> "select id::text from care_record where kind = ? order by id desc limit 1";
			case "item" -> "select id::text from campaign_item where name = ?";
			case "class" -> "select id::text from school_class where display_name = ?";
			case "helper" -> "select id::text from helper where name = ?";
			case "staff" -> "select id::text from account where staff_number = ?";
			case "last" ->
				"select id::text from " + name.replaceAll("[^a-z_]", "") + " where ? <> '' order by id desc limit 1";
			default -> "";
		};
		return sql.isEmpty() ? this.made
				: this.database.sql(sql)
					.param(name.strip())
					.query(String.class)
					.optional()
					.orElseThrow(() -> new IllegalArgumentException("No " + what + " " + name));
	}

	private static String problems(MockHttpServletResponse answer) {
		try {
			Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
			return page.select(".note-bad, .err, .note-warn").text() + " " + page.title();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void flush() {
		EntityManager entities = this.context.getBean(EntityManager.class);
		entities.flush();
		entities.clear();
	}

}
