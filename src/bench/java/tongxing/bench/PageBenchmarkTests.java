package tongxing.bench;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tongxing.operations.demo.DemoLogin;
import tongxing.running.RunningApplication;
import tongxing.running.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CPU milliseconds a request (application and database, user and system) of the pages a
 * school opens all day, at 3 000 children with three years of records, beside the goals.
 * Prints a table; nothing here fails for being slow.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageBenchmarkTests {

	private static final int CHILDREN = Integer.getInteger("bench.children", 3000);

	private static final int YEARS = Integer.getInteger("bench.years", 3);

	private static final int WARM_UP = Integer.getInteger("bench.warmUp", 300);

	private static final int REQUESTS = Integer.getInteger("bench.requests", 300);

	private static final String LEAD = "1002";

	private static final String TEACHER = "2001";

	private static final Path ROSTER = Path.of("src/test/resources/rosters/a08-clean-300.xlsx");

	@TempDir
	private static Path folder;

	private final List<String> table = new ArrayList<>();

	private RunningApplication application;

	private ProcessCpu cpu;

	@BeforeAll
	void startOnAFullSchool() throws Exception {
		Path data = folder.resolve("data");
		RunningApplication.fill(data, CHILDREN, YEARS, 7);
		this.application = RunningApplication.start(data, List.of("-Xmx384m"));
		this.cpu = new ProcessCpu(this.application.process(), data);
		this.table.add(String.format(Locale.ROOT, "start %.1f CPU s (goal 20)", this.cpu.millis() / 1000));
	}

	@AfterAll
	void stop() {
		this.table.forEach(System.out::println);
		this.application.close();
	}

	@Test
	void pagesOfASchool() throws Exception {
		heading();
		Visitor lead = visitor(LEAD);
		Document list = lead.get("/children?size=50");
		assertThat(list.select("tbody tr")).as("rows of the list").hasSize(50);
		String child = list.selectFirst("tbody a[href^=/children/]").attr("href");
		measure("children list, 50 rows", "8", LEAD, (visitor) -> visitor.fetch("/children?size=50"));
		measure("search by initials", "7", LEAD, (visitor) -> visitor.fetch("/children?q=wxm"));
		measure("child page", "6", LEAD, (visitor) -> visitor.fetch(child));
		measure("today of a teacher", "10", TEACHER, (visitor) -> visitor.fetch("/"));
		seldom("school summary", "600", LEAD, (visitor) -> visitor.fetch("/summaries/2026-1/school"));
		seldom("board of the school", "150", LEAD, (visitor) -> visitor.fetch("/dashboard"));
		seldom("list behind a figure", "-", LEAD, (visitor) -> visitor.fetch("/figures/quiet.talk"));
		seldom("comparison of three years", "-", LEAD, (visitor) -> visitor.fetch("/dashboard/terms"));
		seldom("records of all", "-", LEAD, (visitor) -> visitor.fetch("/records?mine=false"));
		seldom("pairings", "-", LEAD, (visitor) -> visitor.fetch("/pairings"));
		afterAChange();
		papers();
		measure("open and save a home visit", "6", LEAD, (visitor) -> save(visitor, child));
		bySql();
		previewOfARoster(lead);
		importOfARoster(lead);
		this.table.add(String.format(Locale.ROOT, "resident memory %.0f MB (goal 450)",
				this.cpu.residentMegabytes()));
	}

	/** Much is kept until a fact changes; here one does, before every look. */
	private void afterAChange() throws Exception {
		try (PlainSql sql = PlainSql.on(folder.resolve("data"))) {
			afterAChange(sql, "board", "150", "/dashboard");
			afterAChange(sql, "list behind a figure", "-", "/figures/quiet.talk");
			afterAChange(sql, "comparison of three years", "-", "/dashboard/terms");
		}
	}

	private void afterAChange(PlainSql sql, String page, String goal, String path) throws Exception {
		seldom(page + ", a change before", goal, LEAD, (visitor) -> {
			sql.change();
			visitor.fetch(path);
		});
	}

	/** The school's summary as it is taken away: each paper alone, then all of them. */
	private void papers() {
		Visitor lead = visitor(LEAD);
		double all = 0;
		for (String paper : List.of("", "/document", "/appendix", "/pdf")) {
			String path = "/summaries/2026-1/school" + paper;
			lead.fetch(path);
			long began = System.nanoTime();
			double before = this.cpu.millis();
			lead.fetch(path);
			double seconds = (System.nanoTime() - began) / 1e9;
			all += seconds;
			this.table.add(String.format(Locale.ROOT, "%-42s %6s %8.2f | %.2f s", "school summary " + paper, "",
					this.cpu.millis() - before, seconds));
		}
		this.table.add(String.format(Locale.ROOT, "school summary and documents goal 5 s: %.2f s", all));
	}

	private void save(Visitor visitor, String child) {
		String id = child.substring("/children/".length());
		Document page = visitor.get("/records/new?kind=HOME_VISIT&child=" + id);
		Element form = page.selectFirst("main form[method=post][action*=records]");
		HttpResponse<String> answer = visitor.submit(visitor.fill(form,
				Map.of("happenedOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(), "outcome", "DONE", "met", "CHILD",
						"narrative", "家里都好，作业写在饭桌上。")));
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("The visit was not saved: " + Visitor.complaint(answer));
		}
	}

	/** What the database alone takes, told the questions by hand. */
	private void bySql() throws SQLException {
		try (PlainSql sql = PlainSql.on(folder.resolve("data"))) {
			for (String job : PlainSql.STATEMENTS.keySet()) {
				int rows = 0;
				for (int i = 0; i < WARM_UP; i++) {
					rows = sql.run(job);
				}
				double before = this.cpu.millis();
				for (int i = 0; i < REQUESTS; i++) {
					sql.run(job);
				}
				this.table.add(String.format(Locale.ROOT, "%-42s %6s %8.2f | %d rows by hand-written SQL", job, "",
						(this.cpu.millis() - before) / REQUESTS, rows));
			}
		}
	}

	/** From the upload to the page with every row's fate, the first time and later. */
	private void previewOfARoster(Visitor visitor) throws Exception {
		List<String> seconds = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Element form = visitor.get("/children/import").selectFirst("main form[enctype]");
			long began = System.nanoTime();
			HttpResponse<String> answer = visitor.upload(form, "file", ROSTER);
			String preview = answer.headers().firstValue("location").orElseThrow();
			assertThat(visitor.get(preview).select("main .sum").text()).contains("300");
			seconds.add(String.format(Locale.ROOT, "%.2f", (System.nanoTime() - began) / 1e9));
		}
		this.table.add("preview of a roster of 300   goal 2 s: " + String.join(", ", seconds) + " s");
	}

	/** From the upload to the last row written, both jobs and their pages included. */
	private void importOfARoster(Visitor visitor) throws Exception {
		GreatRoster roster = new GreatRoster(visitor);
		long began = System.nanoTime();
		Document preview = roster.preview(folder);
		double previewed = (System.nanoTime() - began) / 1e9;
		roster.run(preview);
		this.table.add(String.format(Locale.ROOT, "import of %d rows with preview   goal 5 s: %.2f s, preview %.2f s of it",
				GreatRoster.ROWS, (System.nanoTime() - began) / 1e9, previewed));
	}

	private void heading() {
		this.table.add(String.format(Locale.ROOT, "%n%d children, %d years", CHILDREN, YEARS));
		this.table.add(String.format("%-42s %6s %8s %8s | %s", "job", "goal", "cpu ms", "kB", "req/s p50 p95 p99 at 1, 8, 32"));
	}

	private void measure(String job, String goal, String who, Consumer<Visitor> request) throws Exception {
		List<Visitor> visitors = new ArrayList<>();
		for (int i = 0; i < 32; i++) {
			visitors.add(visitor(who));
		}
		run(visitors.subList(0, 4), WARM_UP, request);
		double before = this.cpu.millis();
		StringBuilder rates = new StringBuilder(run(visitors.subList(0, 1), REQUESTS, request).toString());
		double cost = (this.cpu.millis() - before) / REQUESTS;
		for (int connections : new int[] { 8, 32 }) {
			rates.append("  ").append(run(visitors.subList(0, connections), REQUESTS, request));
		}
		this.table.add(String.format(Locale.ROOT, "%-42s %6s %8.2f %8s | %s", job, goal, cost, "", rates));
	}

	/** A page that is opened a few times a term: a tenth of the requests, by one person. */
	private void seldom(String job, String goal, String who, Consumer<Visitor> request) throws Exception {
		List<Visitor> one = List.of(visitor(who));
		run(one, WARM_UP / 10, request);
		double before = this.cpu.millis();
		Load load = run(one, REQUESTS / 10, request);
		this.table.add(String.format(Locale.ROOT, "%-42s %6s %8.2f %8s | %s", job, goal,
				(this.cpu.millis() - before) / load.times().size(), "", load));
	}

	private Visitor visitor(String who) {
		return new Visitor(this.application.home()).signIn(who, DemoLogin.PASSWORD);
	}

	private Load run(List<Visitor> visitors, int requests, Consumer<Visitor> request) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(visitors.size());
		CountDownLatch start = new CountDownLatch(1);
		List<Future<long[]>> results = new ArrayList<>();
		for (Visitor visitor : visitors) {
			results.add(threads.submit(() -> {
				start.await();
				long[] times = new long[requests / visitors.size()];
				for (int i = 0; i < times.length; i++) {
					long began = System.nanoTime();
					request.accept(visitor);
					times[i] = System.nanoTime() - began;
				}
				return times;
			}));
		}
		long began = System.nanoTime();
		start.countDown();
		List<Long> all = new ArrayList<>();
		for (Future<long[]> result : results) {
			Arrays.stream(result.get()).forEach(all::add);
		}
		threads.shutdown();
		return new Load(all, System.nanoTime() - began);
	}

	/**
	 * Answer times of one run.
	 */
	record Load(List<Long> times, long elapsed) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%.0f/s %.0f ms %.0f ms %.0f ms", this.times.size() * 1e9 / this.elapsed,
					percentile(50), percentile(95), percentile(99));
		}

		private double percentile(int percent) {
			List<Long> sorted = this.times.stream().sorted().toList();
			return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
		}

	}

}
