package tongxing.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import tongxing.summaries.leaving.TermPapers;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The pages of an archive: an index and one page a child, without script, for any browser
 * of today or later.
 */
final class ChildPages {

	private static final String STYLE = """
			body{font:16px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
			div{overflow-x:auto;margin-bottom:1.5rem}table{border-collapse:collapse;width:100%}
			th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
			th{background:#f2f2f2;font-weight:600}.s{white-space:nowrap}h1{font-size:1.5rem}h2{font-size:1.1rem}
			""";

	/** As long as a day. */
	private static final int SHORT = 10;

	private final SheetReader sheets;

	private final List<Sheet> all;

	private final EncryptedZip zip;

	private final StringBuilder index = new StringBuilder();

	private int written;

	ChildPages(SheetReader sheets, List<Sheet> all, EncryptedZip zip) {
		this.sheets = sheets;
		this.all = all;
		this.zip = zip;
	}

	/** Writes the pages of some children, in this order. */
	void write(List<UUID> children, Map<Sheet, SheetReader.Content> contents) throws IOException {
		for (UUID child : children) {
			this.written++;
			String file = "children/%05d.html".formatted(this.written);
			String name = rows(contents, KnownSheet.CHILDREN, child).get(0).get(0);
			StringBuilder page = new StringBuilder();
			for (Sheet sheet : this.all) {
				section(page, sheet, contents.get(sheet), rows(contents, sheet, child));
			}
			page.append("<p><a href=\"../index.html\">").append(word("archive.page.back")).append("</a></p>\n");
			this.zip.text(file, page("../", name, page));
			this.index.append("<li><a href=\"")
				.append(file)
				.append("\">")
				.append(Cells.html(name))
				.append("</a></li>\n");
		}
	}

	/** Writes the index of all pages. */
	void writeIndex(List<TermPapers.Paper> papers) throws IOException {
		StringBuilder page = new StringBuilder("<p>").append(word("archive.page.hint")).append("</p>\n<ul>\n");
		for (Sheet sheet : this.all) {
			page.append("<li><a href=\"")
				.append(sheet.file())
				.append("\">")
				.append(Cells.html(title(sheet)))
				.append("</a> (CSV)</li>\n");
		}
		page.append("</ul>\n<ul>\n");
		for (TermPapers.Paper paper : papers) {
			page.append("<li><a href=\"")
				.append(paper.file())
				.append(".html\">")
				.append(Cells.html(paper.title()))
				.append("</a> (<a href=\"")
				.append(paper.file())
				.append(".docx\">Word</a>)</li>\n");
		}
		page.append("</ul>\n<ol>\n").append(this.index).append("</ol>\n");
		this.zip.text("index.html", page("", this.sheets.words().text("archive.page.title"), page));
		this.zip.text("style.css", STYLE);
	}

	private void section(StringBuilder page, Sheet sheet, SheetReader.@Nullable Content content,
			List<List<String>> rows) {
		if (rows.isEmpty()) {
			return;
		}
		List<String> headings = Objects.requireNonNull(content).headings();
		int[] columns = IntStream.range(1, headings.size())
			.filter((column) -> rows.stream().anyMatch((row) -> !row.get(column).isEmpty()))
			.toArray();
		page.append("<h2>").append(Cells.html(title(sheet))).append("</h2>\n<div><table>\n");
		row(page, "th", headings, columns);
		rows.forEach((row) -> row(page, "td", row, columns));
		page.append("</table></div>\n");
	}

	/** Columns of which nothing is told are left out, short cells are not broken. */
	private static void row(StringBuilder page, String tag, List<String> cells, int[] columns) {
		page.append("<tr>");
		for (int column : columns) {
			String cell = cells.get(column);
			page.append('<').append(tag).append((cell.length() <= SHORT) ? " class=\"s\">" : ">");
			page.append(Cells.html(cell)).append("</").append(tag).append('>');
		}
		page.append("</tr>\n");
	}

	private String page(String root, String title, CharSequence body) {
		Locale locale = LocaleContextHolder.getLocale();
		return """
				<!DOCTYPE html>
				<html lang="%s">
				<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
				<link rel="stylesheet" href="%sstyle.css"></head>
				<body>
				<h1>%s</h1>
				""".formatted(locale.toLanguageTag(), Cells.html(title), root, Cells.html(title)) + body
				+ "</body>\n</html>\n";
	}

	private String title(Sheet sheet) {
		return this.sheets.words().orElse(sheet.title().key(), sheet.title().otherwise());
	}

	private String word(String key) {
		return Cells.html(this.sheets.words().text(key));
	}

	private static List<List<String>> rows(Map<Sheet, SheetReader.Content> contents, Sheet sheet, UUID child) {
		return Objects.requireNonNull(contents.get(sheet)).byChild().getOrDefault(child, List.of());
	}

}
