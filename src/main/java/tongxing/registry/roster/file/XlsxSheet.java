package tongxing.registry.roster.file;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import tongxing.registry.roster.sheet.Cell;

/**
 * Reads the XML of one sheet into a grid.
 */
class XlsxSheet {

	private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

	private final List<String> strings;

	private final XlsxStyles styles;

	private final boolean date1904;

	private final GridBuilder grid;

	private int row = -1;

	private int column = -1;

	XlsxSheet(List<String> strings, XlsxStyles styles, boolean date1904, GridBuilder grid) {
		this.strings = strings;
		this.styles = styles;
		this.date1904 = date1904;
		this.grid = grid;
	}

	void read(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (xml.getLocalName()) {
				case "row" -> startRow(xml);
				case "c" -> readCell(xml);
				case "mergeCell" -> readMerge(Xml.attribute(xml, "ref"));
				default -> {
					// views, columns, validations and drawings hold no data
				}
			}
		}
	}

	private void startRow(XMLStreamReader xml) {
		this.row = Xml.number(xml, "r", this.row + 2) - 1;
		this.column = -1;
		if (Xml.flag(xml, "hidden")) {
			this.grid.hide(this.row);
		}
	}

	private void readCell(XMLStreamReader xml) throws XMLStreamException {
		Matcher reference = REFERENCE.matcher(Xml.attribute(xml, "r"));
		this.column = reference.matches() ? columnOf(reference.group(1)) : this.column + 1;
		String type = Xml.attribute(xml, "t");
		int style = Xml.number(xml, "s", 0);
		String value = "";
		boolean formula = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
				break;
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "v" -> value = xml.getElementText();
					case "is" -> value = Xml.richText(xml, "is");
					case "f" -> formula = true;
					default -> {
						// extensions
					}
				}
			}
		}
		if (!value.isEmpty()) {
			Cell cell = cell(type, value, style);
			this.grid.put(this.row, this.column, formula ? cell.asFormula() : cell);
		}
	}

	private Cell cell(String type, String value, int style) {
		return switch (type) {
			case "s" -> Cell.text(shared(value));
			case "str", "inlineStr" -> Cell.text(value);
			case "b" -> Cell.text(value.equals("1") ? "TRUE" : "FALSE");
			case "e" -> Cell.error(value);
			case "d" -> Cell.date(LocalDate.parse(value.substring(0, 10)), "");
			default -> this.styles.number(Double.parseDouble(value), style, this.date1904);
		};
	}

	private String shared(String index) {
		int i = Integer.parseInt(index.strip());
		return (i >= 0 && i < this.strings.size()) ? this.strings.get(i) : "";
	}

	private void readMerge(String reference) {
		int colon = reference.indexOf(':');
		if (colon < 0) {
			return;
		}
		Matcher first = REFERENCE.matcher(reference.substring(0, colon));
		Matcher last = REFERENCE.matcher(reference.substring(colon + 1));
		if (first.matches() && last.matches()) {
			this.grid.merge(Integer.parseInt(first.group(2)) - 1, columnOf(first.group(1)),
					Integer.parseInt(last.group(2)) - 1, columnOf(last.group(1)));
		}
	}

	private static int columnOf(String letters) {
		int column = 0;
		for (int i = 0; i < letters.length(); i++) {
			column = column * 26 + (letters.charAt(i) - 'A' + 1);
		}
		return column - 1;
	}

}
