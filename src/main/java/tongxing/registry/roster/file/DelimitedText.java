package tongxing.registry.roster.file;

import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.RosterRefused;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads comma-, tab-, semicolon- or bar-separated text. Rows count records, so a line
 * break inside quotes starts no new row and an empty line is one.
 */
class DelimitedText {

	private static final char[] SEPARATORS = { ',', '\t', ';', '|', '，', '、' };

	/** A quoted cell longer than this means that a quote was never closed. */
	private static final int LONGEST_CELL = 4_000;

	Grid read(String text) {
		char separator = separator(text);
		try {
			Grid grid = read(text, separator, '"');
			if (grid != null) {
				return grid;
			}
		}
		catch (CsvParseException ex) {
			return readUnquoted(text, separator);
		}
		return readUnquoted(text, separator);
	}

	private static Grid readUnquoted(String text, char separator) {
		try {
			Grid grid = read(text, separator, '\u0001');
			if (grid != null) {
				return grid;
			}
		}
		catch (CsvParseException ex) {
			throw new RosterRefused("damaged");
		}
		throw new RosterRefused("damaged");
	}

	private static @Nullable Grid read(String text, char separator, char quote) {
		GridBuilder grid = new GridBuilder("csv", false);
		int row = 0;
		CsvReader<CsvRecord> records = CsvReader.builder()
			.fieldSeparator(separator)
			.quoteCharacter(quote)
			.skipEmptyLines(false)
			.ofCsvRecord(text);
		for (CsvRecord record : records) {
			for (int column = 0; column < record.getFieldCount(); column++) {
				String field = record.getField(column);
				if (field.length() > LONGEST_CELL && field.indexOf('\n') >= 0) {
					return null;
				}
				grid.put(row, column, cell(field));
			}
			row++;
		}
		return grid.build();
	}

	private static Cell cell(String field) {
		String text = Whitespace.trim(field);
		boolean error = text.startsWith("#") && text.matches("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|#+)");
		return error ? Cell.error(text) : Cell.text(field);
	}

	/** The separator that cuts most of the first lines into several cells. */
	private static char separator(String text) {
		List<String> lines = text.lines().filter((line) -> !line.isBlank()).limit(40).toList();
		char best = ',';
		long most = 0;
		for (char candidate : SEPARATORS) {
			long[] cuts = lines.stream().mapToLong((line) -> count(line, candidate)).sorted().toArray();
			long score = (cuts.length == 0) ? 0 : cuts[cuts.length / 2] * 10 + Math.min(9, Arrays.stream(cuts).sum());
			boolean usual = candidate == ',' || candidate == '\t';
			if (usual ? score > most : score > most * 3) {
				most = score;
				best = candidate;
			}
		}
		return best;
	}

	private static long count(String line, char separator) {
		return line.chars().filter((point) -> point == separator).count();
	}

}
