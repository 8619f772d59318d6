package tongxing.summaries.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import tongxing.kernel.NotFound;

/**
 * The texts a school may word in its own way, paragraph by paragraph, in the order of the
 * summary.
 */
@Component
public class UsualTexts {

	private static final String START = "summaries.";

	/** What each paragraph's keys begin with. */
	private static final List<String> PARAGRAPHS = List.of("opening.SCHOOL", "opening.CLASS", "opening.HELPER",
			"register", "change", "organisation", "mentors", "pairing", "visits", "talks", "contacts", "calls",
			"duties", "promises", "problems", "plan");

	private final Map<String, List<String>> keys = new LinkedHashMap<>();

	UsualTexts() {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(
				new ClassPathResource("messages/summaries.properties").getInputStream(), StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (String paragraph : PARAGRAPHS) {
			this.keys.put(paragraph,
					texts.stringPropertyNames()
						.stream()
						.filter((key) -> key.startsWith(START + paragraph + "."))
						.sorted()
						.toList());
		}
	}

	/** The names of the paragraphs, in order. */
	public List<String> paragraphs() {
		return PARAGRAPHS;
	}

	/** The keys of a paragraph's texts. */
	public List<String> keys(String paragraph) {
		List<String> found = this.keys.get(paragraph);
		if (found == null) {
			throw new NotFound("summary paragraph");
		}
		return found;
	}

	/** The keys of the paragraph a key belongs to. */
	List<String> paragraph(String key) {
		return this.keys.values()
			.stream()
			.filter((all) -> all.contains(key))
			.findFirst()
			.orElseThrow(() -> new NotFound("summary text"));
	}

}
