package tongxing.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tongxing.running.Visitor;

/**
 * A roster of a whole school, as a visitor brings it in: examined by a job, looked at, and
 * written by a second one.
 */
final class GreatRoster {

	static final int ROWS = 2000;

	private static final String PREVIEWED = "form#run";

	private static final String WRITTEN = "main form[action$='/undo']";

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

	private static final int LOOKS = 2400;

	private final Visitor visitor;

	GreatRoster(Visitor visitor) {
		this.visitor = visitor;
	}

	/**
	 * The page with every row's fate.
	 */
	Document preview(Path folder) throws IOException, InterruptedException {
		Path file = Files.writeString(folder.resolve("roster.csv"), text());
		Element form = this.visitor.get("/children/import").selectFirst("main form[enctype]");
		return led(this.visitor.upload(form, "file", file), PREVIEWED);
	}

	/**
	 * Writes all rows.
	 */
	void run(Document preview) throws InterruptedException {
		led(this.visitor.submit(this.visitor.fill(preview.selectFirst(PREVIEWED), Map.of())), WRITTEN);
	}

	/** Follows an answer to the page of its job, and that to where it leads. */
	private Document led(HttpResponse<String> answer, String to) throws InterruptedException {
		String path = answer.headers().firstValue("location").orElseThrow(() -> new IllegalStateException(Visitor.complaint(answer)));
		for (int look = 0; look < LOOKS; look++) {
			Document page = this.visitor.follow(path);
			if (page.selectFirst(to) != null) {
				return page;
			}
			Element standing = page.selectFirst("[data-goto]");
			if (standing != null) {
				path = standing.attr("data-goto");
			}
			else {
				Thread.sleep(BETWEEN_LOOKS.toMillis());
			}
		}
		throw new IllegalStateException("The job led nowhere: " + this.visitor.follow(path).select("main").text());
	}

	private static String text() {
		String given = "安晨东方光海浩佳家嘉健杰静君俊可乐丽林玲";
		StringBuilder text = new StringBuilder("姓名,性别,出生日期,班级\n");
		for (int row = 0; row < ROWS; row++) {
			text.append((row < ROWS / 2) ? "农" : "牧").append(given.charAt(row / 20 % 20)).append(given.charAt(row % 20));
			text.append((row % 2 == 0) ? ",男," : ",女,").append(LocalDate.of(2016, 9, 1).plusDays(row / 4));
			text.append(",三（").append(1 + row % 4).append("）班\n");
		}
		return text.toString();
	}

}
