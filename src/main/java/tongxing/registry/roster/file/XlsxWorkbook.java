package tongxing.registry.roster.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import tongxing.registry.roster.RosterRefused;
import tongxing.registry.roster.sheet.Grid;

/**
 * Reads an Office Open XML workbook part by part as a stream, so that memory follows the
 * filled cells and not the formatted ones. Formulas give the value they last showed.
 */
class XlsxWorkbook {

	private final ZipContents zip;

	private final List<String> strings = new ArrayList<>();

	private final XlsxStyles styles = new XlsxStyles();

	private boolean date1904;

	XlsxWorkbook(ZipContents zip) {
		this.zip = zip;
	}

	List<Grid> grids() {
		try {
			String book = bookPart();
			String folder = book.substring(0, book.lastIndexOf('/') + 1);
			Map<String, String> targets = relations(folder + "_rels/" + book.substring(folder.length()) + ".rels",
					folder);
			List<Sheet> sheets = sheets(book);
			read(part(targets, "sharedStrings", folder + "sharedStrings.xml"), this::readStrings);
			read(part(targets, "styles", folder + "styles.xml"), this.styles::read);
			List<Grid> grids = new ArrayList<>();
			for (Sheet sheet : sheets) {
				String target = targets.get(sheet.relation());
				if (target != null && this.zip.has(target) && !target.contains("chartsheets")) {
					grids.add(grid(sheet, target));
				}
			}
			return grids;
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			if (ex instanceof RosterRefused refused) {
				throw refused;
			}
			throw new RosterRefused("damaged");
		}
	}

	private String bookPart() {
		return this.zip.names()
			.stream()
			.filter((name) -> name.endsWith("xl/workbook.xml") || "xl/workbook2.xml".equals(name))
			.findFirst()
			.orElseThrow(() -> new RosterRefused("damaged"));
	}

	private Grid grid(Sheet sheet, String part) throws IOException, XMLStreamException {
		GridBuilder grid = new GridBuilder(sheet.name(), sheet.hidden());
		grid.date1904(this.date1904);
		read(part, (xml) -> new XlsxSheet(this.strings, this.styles, this.date1904, grid).read(xml));
		return grid.build();
	}

	private List<Sheet> sheets(String book) throws IOException, XMLStreamException {
		List<Sheet> sheets = new ArrayList<>();
		read(book, (xml) -> {
			while (xml.hasNext()) {
				if (xml.next() != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				if ("workbookPr".equals(xml.getLocalName()) && Xml.flag(xml, "date1904")) {
					this.date1904 = true;
				}
				else if ("sheet".equals(xml.getLocalName())) {
					String state = Xml.attribute(xml, "state");
					sheets.add(new Sheet(Xml.attribute(xml, "name"), Xml.attribute(xml, "id"),
							state.equals("hidden") || state.equals("veryHidden")));
				}
			}
		});
		return sheets;
	}

	/** Targets of a part's relations by their id, and by the last word of their type. */
	private Map<String, String> relations(String part, String folder) throws IOException, XMLStreamException {
		Map<String, String> targets = new HashMap<>();
		read(part, (xml) -> {
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
					String target = Xml.attribute(xml, "Target");
					String path = target.startsWith("/") ? target.substring(1) : folder + target;
					String type = Xml.attribute(xml, "Type");
					targets.put(Xml.attribute(xml, "Id"), path);
					targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
				}
			}
		});
		return targets;
	}

	private void readStrings(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && "si".equals(xml.getLocalName())) {
				this.strings.add(Xml.richText(xml, "si"));
			}
		}
	}

	private void read(String part, Xml.Reading reading) throws IOException, XMLStreamException {
		try (InputStream in = this.zip.open(part)) {
			if (in != null) {
				reading.read(Xml.reader(in));
			}
		}
	}

	private static String part(Map<String, String> targets, String type, String usual) {
		return targets.getOrDefault(type, usual);
	}

	/**
	 * A sheet as the workbook lists it.
	 */
	private record Sheet(String name, String relation, boolean hidden) {

	}

}
