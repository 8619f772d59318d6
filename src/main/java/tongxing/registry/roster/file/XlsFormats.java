package tongxing.registry.roster.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;

import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Numbers;

/**
 * The number formats of a binary workbook, by the extended format of a cell.
 */
class XlsFormats {

	private final Map<Integer, String> formats = new HashMap<>();

	private final List<Integer> formatIds = new ArrayList<>();

	void add(FormatRecord format) {
		this.formats.put(format.getIndexCode(), format.getFormatString());
	}

	void add(ExtendedFormatRecord format) {
		this.formatIds.add((int) format.getFormatIndex());
	}

	Cell number(double value, int extended, boolean date1904) {
		int id = (extended < this.formatIds.size()) ? this.formatIds.get(extended) : 0;
		return Numbers.cell(value, id, this.formats.getOrDefault(id, ""), date1904);
	}

}
