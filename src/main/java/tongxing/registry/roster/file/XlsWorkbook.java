package tongxing.registry.roster.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.RosterRefused;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;

/**
 * Reads a binary workbook (BIFF8, also as WPS saves it) record by record, so that the
 * thousands of empty formatted rows of old files cost nothing.
 */
class XlsWorkbook implements HSSFListener {

	private final List<BoundSheetRecord> bound = new ArrayList<>();

	private final List<Grid> grids = new ArrayList<>();

	private final XlsFormats formats = new XlsFormats();

	private @Nullable SSTRecord strings;

	private @Nullable GridBuilder grid;

	private @Nullable FormulaRecord pending;

	private boolean date1904;

	private int sheet;

	List<Grid> grids(POIFSFileSystem file) {
		try {
			HSSFRequest request = new HSSFRequest();
			request.addListenerForAllRecords(this);
			new HSSFEventFactory().processWorkbookEvents(request, file);
		}
		catch (EncryptedDocumentException ex) {
			throw new RosterRefused("password");
		}
		catch (OldFileFormatException ex) {
			throw new RosterRefused("oldExcel");
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof RosterRefused refused) {
				throw refused;
			}
			throw new RosterRefused("damaged");
		}
		finish();
		return this.grids;
	}

	@Override
	public void processRecord(Record record) {
		if (record instanceof BoundSheetRecord boundSheet) {
			this.bound.add(boundSheet);
		}
		else if (record instanceof BOFRecord start) {
			start(start);
		}
		else if (record instanceof DateWindow1904Record window) {
			this.date1904 = window.getWindowing() == 1;
		}
		else if (record instanceof SSTRecord table) {
			this.strings = table;
		}
		else if (record instanceof FormatRecord format) {
			this.formats.add(format);
		}
		else if (record instanceof ExtendedFormatRecord format) {
			this.formats.add(format);
		}
		else if (this.grid != null) {
			content(record, this.grid);
		}
	}

	private void start(BOFRecord start) {
		if (start.getType() == BOFRecord.TYPE_WORKSHEET || start.getType() == BOFRecord.TYPE_CHART) {
			finish();
			List<BoundSheetRecord> ordered = List.of(BoundSheetRecord.orderByBofPosition(this.bound));
			if (start.getType() == BOFRecord.TYPE_WORKSHEET && this.sheet < ordered.size()) {
				BoundSheetRecord current = ordered.get(this.sheet++);
				this.grid = new GridBuilder(current.getSheetname(), current.isHidden() || current.isVeryHidden());
				this.grid.date1904(this.date1904);
			}
		}
	}

	private void finish() {
		if (this.grid != null) {
			this.grids.add(this.grid.build());
			this.grid = null;
		}
	}

	private void content(Record record, GridBuilder into) {
		if (record instanceof LabelSSTRecord label && this.strings != null) {
			put(label, Cell.text(this.strings.getString(label.getSSTIndex()).getString()), into);
		}
		else if (record instanceof NumberRecord number) {
			put(number, this.formats.number(number.getValue(), number.getXFIndex(), this.date1904), into);
		}
		else if (record instanceof FormulaRecord formula) {
			formula(formula, into);
		}
		else if (record instanceof StringRecord string && this.pending != null) {
			put(this.pending, Cell.text(string.getString()).asFormula(), into);
			this.pending = null;
		}
		else if (record instanceof LabelRecord label) {
			into.put(label.getRow(), label.getColumn(), Cell.text(label.getValue()));
		}
		else if (record instanceof BoolErrRecord value) {
			put(value, value.isError() ? error(value.getErrorValue()) : truth(value.getBooleanValue()), into);
		}
		else if (record instanceof RowRecord row && row.getZeroHeight()) {
			into.hide(row.getRowNumber());
		}
		else if (record instanceof MergeCellsRecord merges) {
			for (int i = 0; i < merges.getNumAreas(); i++) {
				CellRangeAddress area = merges.getAreaAt(i);
				into.merge(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
			}
		}
	}

	private void formula(FormulaRecord formula, GridBuilder into) {
		switch (formula.getCachedResultTypeEnum()) {
			case STRING -> this.pending = formula;
			case BOOLEAN -> put(formula, truth(formula.getCachedBooleanValue()).asFormula(), into);
			case ERROR -> put(formula, error((byte) formula.getCachedErrorValue()).asFormula(), into);
			default -> put(formula,
					this.formats.number(formula.getValue(), formula.getXFIndex(), this.date1904).asFormula(), into);
		}
	}

	private static void put(CellRecord record, Cell cell, GridBuilder into) {
		into.put(record.getRow(), record.getColumn(), cell);
	}

	private static Cell truth(boolean value) {
		return Cell.text(value ? "TRUE" : "FALSE");
	}

	private static Cell error(byte code) {
		return Cell.error(FormulaError.isValidCode(code & 0xFF) ? FormulaError.forInt(code).getString() : "#ERR");
	}

}
