package tongxing.summaries.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of a document. A new one has none, and without them a school could not
 * change its look in one place or see its outline.
 */
class Styles {

	static final String NORMAL = "Normal";

	static final String BODY = "BodyText";

	static final String TITLE = "Title";

	static final String CAPTION = "Caption";

	static final String TABLE = "TableText";

	static final String SIGNATURE = "Signature";

	static final String FOOTER = "Footer";

	private final XWPFStyles styles;

	private final Typography type;

	/** The library copies a style when it is added, so each is finished first. */
	private final List<CTStyle> made = new ArrayList<>();

	Styles(XWPFDocument document, Typography type) {
		this.styles = document.createStyles();
		this.type = type;
	}

	static String heading(int level) {
		return "Heading" + level;
	}

	void create() {
		CTFonts fonts = CTFonts.Factory.newInstance();
		fill(fonts, this.type.body());
		this.styles.setDefaultFonts(fonts);
		this.styles.setSpellingLanguage(this.type.isChinese() ? "en-US" : this.type.proofing());
		if (this.type.isChinese()) {
			this.styles.setEastAsia(this.type.proofing());
		}
		normal();
		body();
		title();
		heading(1, this.type.heading(), !this.type.isChinese());
		heading(2, this.type.subheading(), !this.type.isChinese());
		heading(3, this.type.body(), true);
		small(CAPTION, "caption", this.type.heading(), STJc.CENTER);
		small(TABLE, "Table Text", this.type.body(), STJc.LEFT);
		signature();
		footer();
		this.made.forEach((style) -> this.styles.addStyle(new XWPFStyle(style, this.styles)));
	}

	private void normal() {
		CTStyle style = style(NORMAL, "Normal");
		style.setDefault(true);
		CTRPr run = run(style, this.type.body(), this.type.sizes().body());
		if (this.type.isChinese()) {
			// 28 characters in 156 mm: the size is 16 pt, the pitch a quarter point less
			run.addNewSpacing().setVal(BigInteger.valueOf(-5));
		}
		CTPPrGeneral format = style.addNewPPr();
		format.addNewSnapToGrid().setVal(false);
		pitch(format, this.type.line());
		format.addNewJc().setVal(STJc.BOTH);
	}

	private void body() {
		CTStyle style = based(BODY, "Body Text");
		CTPPrGeneral format = style.addNewPPr();
		if (this.type.indent() > 0) {
			indent(format);
		}
		else {
			spacing(format).setAfter(BigInteger.valueOf(120));
		}
	}

	private void title() {
		CTStyle style = based(TITLE, "Title");
		run(style, this.type.title(), this.type.sizes().title());
		CTPPrGeneral format = style.addNewPPr();
		format.addNewKeepNext();
		pitch(format, this.type.isChinese() ? 700 : 460);
		format.addNewJc().setVal(STJc.CENTER);
		format.addNewOutlineLvl().setVal(BigInteger.valueOf(9));
	}

	private void heading(int level, String font, boolean bold) {
		CTStyle style = based(heading(level), "heading " + level);
		style.addNewNext().setVal(BODY);
		CTRPr run = run(style, font, this.type.sizes().body() + ((this.type.isChinese() || level > 1) ? 0 : 4));
		if (bold) {
			run.addNewB();
			run.addNewBCs();
		}
		CTPPrGeneral format = style.addNewPPr();
		format.addNewKeepNext();
		format.addNewKeepLines();
		if (this.type.indent() > 0) {
			indent(format);
		}
		else {
			CTSpacing spacing = spacing(format);
			spacing.setBefore(BigInteger.valueOf((level == 1) ? 280 : 160));
			spacing.setAfter(BigInteger.valueOf(60));
		}
		format.addNewJc().setVal(STJc.LEFT);
		format.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
	}

	private void small(String id, String name, String font, STJc.Enum align) {
		CTStyle style = based(id, name);
		run(style, font, this.type.sizes().table());
		CTPPrGeneral format = style.addNewPPr();
		CTSpacing spacing = spacing(format);
		spacing.setLine(BigInteger.valueOf(240));
		spacing.setLineRule(STLineSpacingRule.AUTO);
		if (CAPTION.equals(id)) {
			spacing.setBefore(BigInteger.valueOf(160));
			spacing.setAfter(BigInteger.valueOf(60));
		}
		format.addNewJc().setVal(align);
	}

	private void signature() {
		CTStyle style = based(SIGNATURE, "Signature");
		CTPPrGeneral format = style.addNewPPr();
		format.addNewKeepNext();
		format.addNewInd().setRight(BigInteger.valueOf(this.type.sizes().body() * 10L * 4));
		format.addNewJc().setVal(STJc.RIGHT);
	}

	private void footer() {
		CTStyle style = based(FOOTER, "footer");
		run(style, this.type.pageNumber(), this.type.sizes().pageNumber(), this.type.pageNumber());
		CTPPrGeneral format = style.addNewPPr();
		CTSpacing spacing = spacing(format);
		spacing.setLine(BigInteger.valueOf(240));
		spacing.setLineRule(STLineSpacingRule.AUTO);
	}

	private CTStyle style(String id, String name) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setType(STStyleType.PARAGRAPH);
		style.setStyleId(id);
		style.addNewName().setVal(name);
		style.addNewQFormat();
		this.made.add(style);
		return style;
	}

	private CTStyle based(String id, String name) {
		CTStyle style = style(id, name);
		style.addNewBasedOn().setVal(NORMAL);
		return style;
	}

	private CTRPr run(CTStyle style, String font, int halfPoints) {
		return run(style, font, halfPoints, this.type.latin());
	}

	private CTRPr run(CTStyle style, String font, int halfPoints, String latin) {
		CTRPr run = style.addNewRPr();
		CTFonts fonts = run.addNewRFonts();
		fonts.setAscii(this.type.isChinese() ? latin : font);
		fonts.setHAnsi(this.type.isChinese() ? latin : font);
		fonts.setEastAsia(font);
		fonts.setCs(this.type.latin());
		run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
		run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
		return run;
	}

	private void fill(CTFonts fonts, String eastAsian) {
		fonts.setAscii(this.type.latin());
		fonts.setHAnsi(this.type.latin());
		fonts.setEastAsia(eastAsian);
		fonts.setCs(this.type.latin());
	}

	private static void pitch(CTPPrGeneral format, int line) {
		CTSpacing spacing = spacing(format);
		spacing.setBefore(BigInteger.ZERO);
		spacing.setAfter(BigInteger.ZERO);
		spacing.setLine(BigInteger.valueOf(line));
		spacing.setLineRule(STLineSpacingRule.EXACT);
	}

	private static CTSpacing spacing(CTPPrGeneral format) {
		return format.isSetSpacing() ? format.getSpacing() : format.addNewSpacing();
	}

	private void indent(CTPPrGeneral format) {
		CTInd indent = format.addNewInd();
		indent.setFirstLineChars(BigInteger.valueOf(this.type.indent()));
		indent.setFirstLine(BigInteger.valueOf((long) this.type.indent() * this.type.sizes().body() / 10));
	}

}
