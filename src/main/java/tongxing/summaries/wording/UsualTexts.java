package tongxing.summaries.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import tongxing.kernel.NotFound;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts a school may word in its own way: every paragraph that a block writes, in the
 * order of the summary.
 */
@Component
public class UsualTexts {

	private static final String START = "summaries.";

	private final Map<String, List<String>> keys = new LinkedHashMap<>();

	UsualTexts(List<SummaryBlock> blocks) {
		Set<String> all = all();
		blocks.stream()
			.sorted(Comparator.comparing(SummaryBlock::section).thenComparingInt(SummaryBlock::order))
			.flatMap((block) -> block.paragraphs().stream())
			.forEach((paragraph) -> this.keys.put(paragraph,
					all.stream().filter((key) -> key.startsWith(START + paragraph + ".")).toList()));
	}

	/** The names of the paragraphs, in order. */
	public List<String> paragraphs() {
		return List.copyOf(this.keys.keySet());
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

	/** Every key of this module's files, in order. */
	private static Set<String> all() {
		Set<String> keys = new TreeSet<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/summaries*.properties")) {
				Properties texts = new Properties();
				try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
					texts.load(reader);
				}
				keys.addAll(texts.stringPropertyNames());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return keys;
	}

}
