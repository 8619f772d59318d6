package tongxing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody does who has just started the program: from the code in the console to the
 * first term summary. Nothing is prepared, everything is clicked.
 */
@ExtendWith(OutputCaptureExtension.class)
class FirstTermJourneyBrowserTests extends BrowserTest {

	private static final Pattern CODE = Pattern.compile("enter this code: (\\S+)");

	@TempDir
	private Path folder;

	@Test
	void fromAnEmptyDatabaseToTheFirstSummary(CapturedOutput console) throws IOException {
		Page page = desktop();
		setUpTheSchool(page, console);
		importTheRoster(page);
		pairAClass(page);
		visitTwoSiblings(page);
		talk(page);
		tenCalls(page);
		everyFigureIsItsList(page, Map.of("away.BOTH", 14, "away.ONE", 2, "visit.personTimes", 2, "talk.personTimes", 1, "call.personTimes", 10));
		summaries(page);
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private void setUpTheSchool(Page page, CapturedOutput console) {
		page.navigate(address() + "/");
		assertThat(page.url()).endsWith("/setup");
		Matcher code = CODE.matcher(console.getAll());
		assertThat(code.find()).as("a code in the console").isTrue();
		page.fill("#code", code.group(1));
		press(page, "下一步");
		page.fill("#school", "青禾小学");
		page.check("input[name=stages][value=PRIMARY]");
		page.check("input[name=stages][value=KINDERGARTEN]");
		page.check("input[name=stages][value=JUNIOR]");
		page.fill("#staffNumber", "1001");
		page.fill("#name", "韦素琴");
		page.check("input[name=duty][value=CARE_LEAD]");
		page.fill("#password", "walks-together-7");
		page.fill("#again", "walks-together-7");
		press(page, "建好学校");
		assertThat(page.url()).endsWith("/children/import");
	}

	private void importTheRoster(Page page) throws IOException {
		Path roster = this.folder.resolve("a01-two-level-header.xlsx");
		try (InputStream content = getClass().getResourceAsStream("/rosters/a01-two-level-header.xlsx")) {
			Files.copy(Objects.requireNonNull(content), roster);
		}
		page.setInputFiles("#file", roster);
		page.fill("#asOf", "2026-09-15");
		press(page, "读取并核对");
		assertThat(page.locator("main .sum").innerText()).contains("16");
		assertThat(page.inputValue("#awaySince")).as("since when parents are away, as suggested").isNotEmpty();
		picture(page, "journey-import-preview");
		page.locator("main .btn-primary").click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(page.locator("main").innerText()).contains("已导入");
		page.navigate(address() + "/children");
		assertThat(page.locator("main tbody tr").count()).isGreaterThanOrEqualTo(10);
	}

	private void pairAClass(Page page) {
		page.navigate(address() + "/pairings");
		page.locator("main a[href*='/pairings/class/']").first().click();
		page.waitForLoadState(LoadState.LOAD);
		if (page.locator("#helper").count() > 0) {
			page.selectOption("#helper", new com.microsoft.playwright.options.SelectOption().setLabel("韦素琴"));
			press(page, "选这一位");
		}
		page.locator("main form[method=post] .btn-primary").click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(page.locator("main").innerText()).contains("撤回这次整班结对");
	}

	/** What the child's page says of a duty, by month or phase. */
	private Map<String, String> duty(Page page, String child, String rule) {
		page.navigate(address() + "/children/" + child);
		Locator table = page.locator("section[aria-labelledby=h-duty] table")
			.filter(new Locator.FilterOptions().setHas(page.locator("th:text-is('" + rule + "')")));
		List<String> parts = table.locator("thead th").allTextContents();
		List<String> states = table.locator("tr:has(th:text-is('" + rule + "')) td").allTextContents();
		Map<String, String> duty = new LinkedHashMap<>();
		for (int i = 0; i < states.size(); i++) {
			duty.put(parts.get(i + 1), states.get(i).strip());
		}
		return duty;
	}

	/** Opens figures as a reader does, and counts what is behind each. */
	private void everyFigureIsItsList(Page page, Map<String, Integer> expected) {
		expected.forEach((figure, number) -> {
			page.navigate(address() + "/figures?term=2026-1&scope=school");
			Locator link = page.locator("main a.fig[href*='/figures/" + figure + "?']").first();
			assertThat(link.innerText().replaceAll("\\D", "")).as(figure).isEqualTo(number.toString());
			link.click();
			page.waitForLoadState(LoadState.LOAD);
			assertThat(page.locator("main ul.items > li").count()).as("list of " + figure).isEqualTo(number);
		});
	}

	private void visitTwoSiblings(Page page) {
		page.navigate(address() + "/children");
		List<String> children = page.locator("main tbody a[href*='/children/']")
			.all()
			.stream()
			.map((link) -> link.getAttribute("href"))
			.filter((path) -> path.matches("/children/[0-9a-f-]{36}"))
			.distinct()
			.toList();
		for (String child : children) {
			page.navigate(address() + "/records/new?kind=HOME_VISIT&child=" + child.substring(10));
			if (page.locator("input[name=child]:checked").count() >= 2) {
				break;
			}
		}
		String form = page.url();
		List<String> siblings = page.locator("input[name=child]:checked")
			.all()
			.stream()
			.map((box) -> box.getAttribute("value"))
			.toList();
		assertThat(siblings).as("siblings ticked beforehand").hasSize(2);
		siblings.forEach((child) -> assertThat(duty(page, child, "家访")).containsEntry("期中", "待做"));
		page.navigate(form);
		page.locator("input[name=outcome]").last().check();
		page.locator("input[name=met]").first().check();
		page.fill("#narrative", "家里收拾得整齐，孩子在帮着择菜。");
		press(page, "保存家访");
		assertThat(page.locator("main .note-ok").innerText()).contains("家访");
		siblings.forEach((child) -> assertThat(duty(page, child, "家访")).containsEntry("期中", "已完成"));
	}

	private void talk(Page page) {
		page.navigate(address() + "/records/new?kind=TALK");
		String form = page.locator("#found a.name").first().getAttribute("href");
		String child = form.replaceFirst(".*child=([0-9a-f-]+).*", "$1");
		assertThat(duty(page, child, "谈心")).containsEntry("11月", "待做");
		page.navigate(address() + form);
		page.locator("input[name=topics]").first().check();
		if (page.locator("#narrative[required]").count() > 0) {
			page.fill("#narrative", "说起妈妈十二月要回来。");
		}
		page.locator(".save .btn-primary").click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(page.locator("main .note-ok").innerText()).contains("谈心");
		assertThat(duty(page, child, "谈心")).containsEntry("11月", "已完成");
	}

	private void tenCalls(Page page) {
		int calls = 0;
		page.navigate(address() + "/records/choose");
		List<String> classes = page.locator("#class option")
			.all()
			.stream()
			.map((option) -> option.getAttribute("value"))
			.toList();
		for (String schoolClass : classes) {
			page.navigate(address() + "/records/batch?kind=CHILD_PARENT_CALL&class=" + schoolClass);
			List<Locator> rows = page.locator("main tbody tr").all();
			int taken = 0;
			for (Locator row : rows) {
				if (calls + taken < 10) {
					row.locator(".seg-in label").nth(1).click();
					taken++;
				}
			}
			if (taken > 0) {
				press(page, "保存填了的");
				assertThat(page.locator("main .note-bad").count()).as("refused calls").isZero();
				calls += taken;
			}
		}
		assertThat(calls).isEqualTo(10);
	}

	private void summaries(Page page) throws IOException {
		page.navigate(address() + "/summaries/2026-1/school");
		assertThat(page.locator("article.sheet a.fig").count()).isGreaterThan(10);
		picture(page, "journey-summary");
		assertThat(document(page)).contains("青禾小学").contains("亲情通话");
		page.navigate(address() + "/summaries?term=2026-1");
		page.locator("input[name=scope][value^='class:']").first().check();
		press(page, "看总结");
		assertThat(document(page)).contains("班");
	}

	private String document(Page page) throws IOException {
		Download download = page
			.waitForDownload(() -> page.locator("main a[href*='/document']").first().click());
		Path file = this.folder.resolve(download.suggestedFilename());
		download.saveAs(file);
		try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
			StringBuilder text = new StringBuilder();
			document.getParagraphs().forEach((paragraph) -> text.append(paragraph.getText()).append('\n'));
			return text.toString();
		}
	}

	private static void press(Page page, String label) {
		page.locator("main button:has-text('" + label + "')").first().click();
		page.waitForLoadState(LoadState.LOAD);
	}

}
