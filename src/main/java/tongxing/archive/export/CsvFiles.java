package tongxing.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tongxing.archive.packing.Aside;
import tongxing.archive.packing.EncryptedZip;

/**
 * The tables of an archive. They grow beside its pages, so that nothing is read once for
 * the pages and once more for the tables.
 */
final class CsvFiles implements AutoCloseable {

	/** So many characters are written at once. */
	private static final int MANY = 1 << 14;

	private final Map<Sheet, Aside> files = new LinkedHashMap<>();

	/** Adds the rows of some children, in this order. */
	void add(List<UUID> children, SheetReader.Content content) throws IOException {
		OutputStream out = begun(content).out();
		StringBuilder lines = new StringBuilder();
		for (UUID child : children) {
			content.csv().of(child).forEach((row) -> Cells.csv(lines, row));
			if (lines.length() >= MANY) {
				out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
				lines.setLength(0);
			}
		}
		out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
	}

	private Aside begun(SheetReader.Content content) throws IOException {
		Aside file = this.files.get(content.sheet());
		if (file == null) {
			file = new Aside();
			this.files.put(content.sheet(), file);
			StringBuilder headings = new StringBuilder("\uFEFF");
			Cells.csv(headings, content.csv().headings());
			file.out().write(headings.toString().getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

	void writeTo(EncryptedZip zip) throws IOException {
		for (Map.Entry<Sheet, Aside> file : this.files.entrySet()) {
			file.getValue().copyTo(zip.next(file.getKey().file()));
		}
	}

	@Override
	public void close() throws IOException {
		for (Aside file : this.files.values()) {
			file.close();
		}
	}

}
