package tongxing.registry.roster.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Numbers;

/**
 * The number formats of a workbook, by the style of a cell.
 */
class XlsxStyles {

	private final Map<Integer, String> formats = new HashMap<>();

	private final List<Integer> formatIds = new ArrayList<>();

	void read(XMLStreamReader xml) throws XMLStreamException {
		boolean inCells = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "numFmt" ->
						this.formats.put(Xml.number(xml, "numFmtId", -1), Xml.attribute(xml, "formatCode"));
					case "cellXfs" -> inCells = true;
					case "xf" -> {
						if (inCells) {
							this.formatIds.add(Xml.number(xml, "numFmtId", 0));
						}
					}
					default -> {
						// nothing about numbers
					}
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT && "cellXfs".equals(xml.getLocalName())) {
				inCells = false;
			}
		}
	}

	Cell number(double value, int style, boolean date1904) {
		int id = (style >= 0 && style < this.formatIds.size()) ? this.formatIds.get(style) : 0;
		return Numbers.cell(value, id, this.formats.getOrDefault(id, ""), date1904);
	}

}
