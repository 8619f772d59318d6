package tongxing.summaries.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tongxing.figures.FigureScope;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Element.Columns;
import tongxing.summaries.text.Element.Grid;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummarySection;
import tongxing.summaries.text.SummaryText;

/**
 * Writes a summary as a .docx that the school can edit: styles, a native table, a native
 * chart, and an appendix that says of every figure what it counts.
 */
@Component
public class SummaryDocument {

	private static final int NO_NUMBERS = Integer.MAX_VALUE;

	private final MessageSource messages;

	SummaryDocument(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Writes the document and leaves the stream open.
	 */
	public void write(SummaryText text, OutputStream out) throws IOException {
		write(text, "", out);
	}

	/**
	 * The same with a mark at the foot of every page that says which version it is.
	 */
	public void write(SummaryText text, String mark, OutputStream out) throws IOException {
		Typography type = Typography.of(text.language());
		try (XWPFDocument document = new XWPFDocument()) {
			new Styles(document, type).create();
			Page.lay(document, type, mark);
			Pen pen = new Pen(document, type);
			describe(document, text);
			pen.title(text.title().stream().map(Sentence::text).toList());
			text.sections().forEach((section) -> section(pen, section, text.turnsPage(section)));
			pen.signature(text.signature().stream().map(Sentence::text).toList());
			if (!text.isGrowthFile()) {
				new Appendix(pen, this.messages).write(text);
			}
			document.write(out);
		}
	}

	private static void section(Pen pen, SummarySection section, boolean turns) {
		if (!section.heading().isEmpty()) {
			pen.heading(1, section.heading()).setPageBreak(turns);
		}
		section.elements().forEach((element) -> element(pen, element));
	}

	private static void element(Pen pen, Element element) {
		if (element instanceof Passage passage) {
			passage(pen, passage);
		}
		else if (element instanceof Grid grid) {
			pen.caption(grid.caption(), true);
			List<List<String>> rows = grid.lines()
				.stream()
				.map((line) -> line.cells().stream().map(Sentence::text).toList())
				.toList();
			int totals = (int) grid.lines().stream().filter(Element.Line::total).count();
			boolean numbers = grid.shares().isEmpty();
			int[] shares = numbers ? IntStream.range(0, grid.columns().size()).map((i) -> (i == 0) ? 5 : 4).toArray()
					: grid.shares().stream().mapToInt(Integer::intValue).toArray();
			new Tables(pen).draw(grid.columns(), rows, shares, numbers ? 1 : NO_NUMBERS, totals);
		}
		else if (element instanceof Columns columns) {
			new Charts(pen).draw(columns);
			pen.caption(columns.caption(), false);
		}
	}

	private static void passage(Pen pen, Passage passage) {
		if (passage.heading().isEmpty()) {
			pen.body(passage.number(), passage.sentences());
		}
		else {
			pen.heading(2, passage.number() + passage.heading());
			pen.body("", passage.sentences());
		}
	}

	/**
	 * Properties say which program wrote it and as of when, and name nobody.
	 */
	private void describe(XWPFDocument document, SummaryText text) {
		boolean child = text.scope().kind() == FigureScope.Kind.CHILD;
		CoreProperties core = document.getProperties().getCoreProperties();
		core.setCreator(this.messages.getMessage("shell.product", null, "Tongxing", text.language().locale()));
		core.setTitle(text.title().stream().limit(child ? 1 : 2).map(Sentence::text).reduce("", String::concat));
		core.setRevision("1");
		Optional<Date> day = Optional.of(Date.from(text.asOf().atStartOfDay().toInstant(ZoneOffset.UTC)));
		core.setCreated(day);
		core.setModified(day);
	}

}
