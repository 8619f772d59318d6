package tongxing.registry.roster.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import tongxing.registry.roster.RosterRefused;
import tongxing.registry.roster.sheet.Grid;

/**
 * Opens a file by what it is, not by what it is called.
 */
public class RosterFile {

	private static final int MAX_SIZE = 30 << 20;

	private static final int MEGABYTE = 1 << 20;

	private static final List<Signature> REFUSED = List.of(new Signature("pdf", "%PDF"),
			new Signature("word", "{\\rtf"), new Signature("picture", "\u00FF\u00D8\u00FF"),
			new Signature("picture", "\u0089PNG"), new Signature("picture", "GIF8"), new Signature("picture", "BM"),
			new Signature("picture", "II*\0"), new Signature("picture", "MM\0*"), new Signature("picture", "RIFF"),
			new Signature("archive", "Rar!"), new Signature("archive", "7z\u00BC\u00AF"),
			new Signature("archive", "\u001F\u008B"), new Signature("oldExcel", "\t\b\0\u0006\u0005\0"),
			new Signature("oldExcel", "\t\u0004\u0006\0"), new Signature("oldExcel", "\t\u0002\u0006\0"),
			new Signature("webArchive", "MIME-Version"));

	/**
	 * Reads the sheets of a file.
	 * @throws RosterRefused when the file is of a kind that cannot be read, is protected,
	 * damaged, too large or hostile
	 */
	public List<Grid> grids(byte[] content) {
		if (content.length == 0) {
			throw new RosterRefused("empty");
		}
		if (content.length > MAX_SIZE) {
			throw new RosterRefused("tooLarge", content.length / MEGABYTE, MAX_SIZE / MEGABYTE);
		}
		String start = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
			return compound(content);
		}
		if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
			return zipped(content);
		}
		REFUSED.stream()
			.filter((signature) -> start.startsWith(signature.start()))
			.findFirst()
			.ifPresent((signature) -> {
				throw new RosterRefused(signature.reason());
			});
		return text(content);
	}

	private static List<Grid> text(byte[] content) {
		String text = new TextDecoder().decode(content);
		if (text.isBlank()) {
			throw new RosterRefused("empty");
		}
		String start = text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT).stripLeading();
		if (start.startsWith("<")) {
			if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
				return new XmlSpreadsheet().grids(text);
			}
			return List.of(new HtmlTables().read(text));
		}
		return List.of(new DelimitedText().read(text));
	}

	private static List<Grid> compound(byte[] content) {
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
			Set<String> parts = file.getRoot().getEntryNames();
			if (parts.contains("EncryptedPackage")) {
				throw new RosterRefused("password");
			}
			if (parts.contains("WordDocument")) {
				throw new RosterRefused("word");
			}
			if (parts.contains("PowerPoint Document")) {
				throw new RosterRefused("unknownKind");
			}
			if (parts.contains("Book") && !parts.contains("Workbook")) {
				throw new RosterRefused("oldExcel");
			}
			return new XlsWorkbook().grids(file);
		}
		catch (RosterRefused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new RosterRefused("damaged");
		}
	}

	private static List<Grid> zipped(byte[] content) {
		try (ZipContents zip = new ZipContents(content)) {
			if (zip.isEncrypted()) {
				throw new RosterRefused("password");
			}
			if (zip.names().stream().anyMatch((name) -> name.matches("(.*/)?xl/workbook2?\\.xml"))) {
				return new XlsxWorkbook(zip).grids();
			}
			throw new RosterRefused(reason(zip));
		}
		catch (IOException ex) {
			throw new RosterRefused("damaged");
		}
	}

	private static String reason(ZipContents zip) {
		if (zip.names().stream().anyMatch((name) -> name.startsWith("word/"))) {
			return "word";
		}
		if (zip.has("xl/workbook.bin") || zip.has("content.xml")) {
			return "otherSpreadsheet";
		}
		return zip.has("[Content_Types].xml") ? "damaged" : "archive";
	}

	/**
	 * How a file begins that cannot be read.
	 */
	private record Signature(String reason, String start) {

	}

}
