package tongxing.archive.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import tongxing.archive.packing.EncryptedZip;
import tongxing.summaries.leaving.TermPapers;

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

	/** As long as a page mostly is. */
	private static final int USUAL = 1 << 15;

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
	void write(List<UUID> children, List<SheetReader.Content> contents) throws IOException {
		for (UUID child : children) {
			this.written++;
			String file = "children/%05d.html".formatted(this.written);
			String name = name(contents, child);
			StringBuilder page = begin("../", name);
			for (SheetReader.Content content : contents) {
				section(page, content, content.told().of(child));
			}
			page.append("<p><a href=\"../index.html\">").append(word("archive.page.back")).append("</a></p>\n");
			this.zip.text(file, end(page));
			this.index.append("<li><a href=\"")
				.append(file)
				.append("\">")
				.append(Cells.html(name))
				.append("</a></li>\n");
		}
	}

	private static String name(List<SheetReader.Content> contents, UUID child) {
		return contents.stream()
			.filter((content) -> content.sheet() == KnownSheet.CHILDREN)
			.map((content) -> content.told().of(child).get(0).get(0))
			.findFirst()
			.orElseThrow();
	}

	/** Writes the index of all pages. */
	void writeIndex(List<TermPapers.Paper> papers) throws IOException {
		StringBuilder page = begin("", this.sheets.words().text("archive.page.title")).append("<p>")
			.append(word("archive.page.hint"))
			.append("</p>\n<ul>\n");
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
		this.zip.text("index.html", end(page));
		this.zip.text("style.css", STYLE);
	}

	private void section(StringBuilder page, SheetReader.Content content, List<List<String>> rows) {
		if (rows.isEmpty()) {
			return;
		}
		List<String> headings = content.told().headings();
		int[] columns = IntStream.range(1, headings.size()).filter((column) -> isTold(rows, column)).toArray();
		page.append("<h2>").append(Cells.html(title(content.sheet()))).append("</h2>\n<div><table>\n");
		row(page, "th", headings, columns);
		rows.forEach((row) -> row(page, "td", row, columns));
		page.append("</table></div>\n");
	}

	private static boolean isTold(List<List<String>> rows, int column) {
		for (List<String> row : rows) {
			if (!row.get(column).isEmpty()) {
				return true;
			}
		}
		return false;
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

	private static StringBuilder begin(String root, String title) {
		Locale locale = LocaleContextHolder.getLocale();
		return new StringBuilder(USUAL).append("""
				<!DOCTYPE html>
				<html lang="%s">
				<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
				<link rel="stylesheet" href="%sstyle.css"></head>
				<body>
				<h1>%s</h1>
				""".formatted(locale.toLanguageTag(), Cells.html(title), root, Cells.html(title)));
	}

	private static String end(StringBuilder page) {
		return page.append("</body>\n</html>\n").toString();
	}

	private String title(Sheet sheet) {
		return this.sheets.words().orElse(sheet.title().key(), sheet.title().otherwise());
	}

	private String word(String key) {
		return Cells.html(this.sheets.words().text(key));
	}

}
