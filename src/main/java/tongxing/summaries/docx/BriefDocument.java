package tongxing.summaries.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

import tongxing.care.brief.Told.Shot;
import tongxing.summaries.brief.Brief;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a brief as a .docx that the school can go on editing, on the sheet and in the
 * styles of a summary, below the red head that briefs have.
 */
@Component
public class BriefDocument {

	private static final String RED = "C00000";

	/** Longer side of a photo in points; two stand beside each other. */
	private static final int SIDE = 205;

	private final MessageSource messages;

	BriefDocument(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Writes the document and leaves the stream open.
	 */
	public void write(Brief brief, OutputStream out) throws IOException {
		Typography type = Typography.of(brief.language());
		try (XWPFDocument document = new XWPFDocument()) {
			new Styles(document, type).create();
			Page.lay(document, type, "");
			describe(document, brief);
			Pen pen = new Pen(document, type);
			head(pen, brief.head());
			brief.paragraphs().forEach((text) -> pen.write(Styles.BODY, text));
			photos(pen, brief.photos());
			sign(pen, brief.signature());
			document.write(out);
		}
	}

	private static void head(Pen pen, Brief.Head head) {
		XWPFParagraph masthead = pen.write(Styles.TITLE, head.masthead());
		masthead.getRuns().forEach((run) -> {
			run.setColor(RED);
			run.setFontSize(pen.type().sizes().title() * 3 / 4);
		});
		masthead.setSpacingBetween(44, LineSpacingRule.EXACT);
		pen.write(Styles.NORMAL, head.issue()).setAlignment(ParagraphAlignment.CENTER);
		XWPFParagraph by = pen.write(Styles.NORMAL, head.school());
		by.getRuns().get(0).addTab();
		by.getRuns().get(0).setText(head.day(), 1);
		CTTabs tabs = by.getCTPPr().addNewTabs();
		CTTabStop right = tabs.addNewTab();
		right.setVal(STTabJc.RIGHT);
		right.setPos(BigInteger.valueOf(Page.TYPE_WIDTH));
		by.setBorderBottom(Borders.SINGLE);
		by.getCTPPr().getPBdr().getBottom().setColor(RED);
		by.getCTPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(12));
		XWPFParagraph title = pen.write(Styles.TITLE, head.title());
		title.setSpacingBefore(360);
		title.setSpacingAfter(200);
	}

	private static void photos(Pen pen, List<Shot> photos) throws IOException {
		for (int i = 0; i < photos.size(); i += 2) {
			XWPFParagraph row = pen.write(Styles.CAPTION, "");
			for (Shot shot : photos.subList(i, Math.min(photos.size(), i + 2))) {
				double scale = (double) SIDE / Math.max(shot.width(), shot.height());
				XWPFRun run = row.createRun();
				try {
					run.addPicture(new ByteArrayInputStream(Base64.getDecoder().decode(shot.content())),
							PictureType.JPEG, "photo.jpg", Units.toEMU(shot.width() * scale),
							Units.toEMU(shot.height() * scale));
				}
				catch (InvalidFormatException ex) {
					throw new IllegalStateException("The photo cannot be written", ex);
				}
				run.setText("  ");
			}
		}
	}

	/** Who wrote it, who checked it and the seal, side by side below a line. */
	private static void sign(Pen pen, List<String> lines) {
		pen.write(Styles.NORMAL, "");
		int third = Page.TYPE_WIDTH / lines.size();
		XWPFParagraph paragraph = pen.write(Styles.NORMAL, "");
		paragraph.setBorderTop(Borders.SINGLE);
		CTTabs tabs = paragraph.getCTPPr().addNewTabs();
		XWPFRun run = paragraph.getRuns().get(0);
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0) {
				CTTabStop stop = tabs.addNewTab();
				stop.setVal(STTabJc.LEFT);
				stop.setPos(BigInteger.valueOf((long) third * i));
				run.addTab();
			}
			run.setText(lines.get(i), i);
		}
	}

	/** Properties say which program wrote it and of which day, and name nobody. */
	private void describe(XWPFDocument document, Brief brief) {
		CoreProperties core = document.getProperties().getCoreProperties();
		core.setCreator(this.messages.getMessage("shell.product", null, "Tongxing", brief.language().locale()));
		core.setTitle(brief.head().masthead());
		core.setRevision("1");
		Optional<Date> day = Optional.of(Date.from(brief.on().atStartOfDay().toInstant(ZoneOffset.UTC)));
		core.setCreated(day);
		core.setModified(day);
	}

}
