package tongxing.registry.roster.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Small helps for reading XML as a stream, without document types and foreign entities.
 */
final class Xml {

	private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private Xml() {
	}

	static XMLStreamReader reader(InputStream in) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory.createXMLStreamReader(characters(in));
	}

	/**
	 * Decoded here, since the parser prints its own complaint about bytes it cannot read.
	 */
	private static Reader characters(InputStream in) throws XMLStreamException {
		BufferedInputStream buffered = new BufferedInputStream(in);
		buffered.mark(2);
		try {
			int mark = (buffered.read() << 8) | buffered.read();
			buffered.reset();
			boolean wide = mark == 0xFEFF || mark == 0xFFFE;
			return new InputStreamReader(buffered, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new XMLStreamException(ex);
		}
	}

	/** The value of an attribute by its local name, or nothing. */
	static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

	static boolean flag(XMLStreamReader xml, String name) {
		String value = attribute(xml, name);
		return value.equals("1") || value.equals("true");
	}

	static int number(XMLStreamReader xml, String name, int otherwise) {
		String value = attribute(xml, name);
		return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
	}

	/** All text up to the end of the element, leaving out readings of characters. */
	static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean inText = false;
		int phonetic = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				inText = "t".equals(xml.getLocalName());
				phonetic += "rPh".equals(xml.getLocalName()) ? 1 : 0;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				inText = false;
				phonetic -= "rPh".equals(xml.getLocalName()) ? 1 : 0;
				if (element.equals(xml.getLocalName())) {
					break;
				}
			}
			else if (inText && phonetic == 0 && xml.hasText()) {
				text.append(xml.getText());
			}
		}
		return unescape(text.toString());
	}

	private static String unescape(String text) {
		return text.contains("_x") ? ESCAPE.matcher(text)
			.replaceAll(
					(match) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
				: text;
	}

	/**
	 * What to do with the XML of a part.
	 */
	@FunctionalInterface
	interface Reading {

		void read(XMLStreamReader xml) throws XMLStreamException;

	}

}
