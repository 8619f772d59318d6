package tongxing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Every text is there in both languages, and every text that is there is shown somewhere.
 */
class MessageKeyTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path CODE = Path.of("src/main/java");

	/** A key in a template; one that ends in a dot is completed when the page is made. */
	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)");

	/** Of a template; examples in it are not shown. */
	private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

	private static final Pattern REFUSAL = Pattern.compile("new RuleViolation\\(\\s*\"([^\"]+)\"");

	private static final Pattern CONSTRAINT = Pattern.compile("message\\s*=\\s*\"\\{([a-z][\\w.-]*)}\"");

	/** The fixed beginning of a key that code or a template completes. */
	private static final Pattern BEGINNING = Pattern.compile("[\"'|{]([a-z]\\w*\\.(?:[\\w-]+\\.)*)(?=[\"'%$_{])");

	/** Codes that binding and validation look for; not ours to name. */
	private static final Pattern FRAMEWORK = Pattern.compile("[A-Z]\\w*|typeMismatch(\\..+)?");

	/** Traditional texts that are not made from the Simplified ones. */
	private static final String TRADITIONAL = "traditional";

	private final Map<String, Properties> bundles = bundles();

	private final Set<String> keys = this.bundles.values()
		.stream()
		.flatMap((bundle) -> bundle.stringPropertyNames().stream())
		.collect(Collectors.toCollection(TreeSet::new));

	@Test
	void everyBundleHasTheSameKeysInChineseAndEnglish() {
		this.bundles.forEach((name, chinese) -> {
			if (!name.endsWith("_en")) {
				Properties english = this.bundles.getOrDefault(name + "_en", new Properties());
				assertThat(english.stringPropertyNames()).as("keys of %s_en.properties", name)
					.containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
			}
		});
	}

	/**
	 * One that is none fails the page that shows it: no # inside a choice but after a
	 * limit.
	 */
	@Test
	void everyChoiceBetweenOneAndManyCanBeRead() {
		this.bundles.forEach((name, bundle) -> bundle.forEach((key, text) -> {
			if (text.toString().contains(",choice,")) {
				assertThatCode(
						() -> new MessageFormat(text.toString(), Locale.ENGLISH).format(new Object[] { 2, 2, 2 }))
					.as("%s in %s", key, name)
					.doesNotThrowAnyException();
			}
		}));
	}

	/** The texts of a part of a module may have a file of their own: care-learning. */
	@Test
	void everyKeyBeginsWithTheNameOfItsModule() {
		this.bundles.forEach((name, bundle) -> assertThat(bundle.stringPropertyNames()).as("keys of %s", name)
			.allMatch((key) -> belongs(key, name.replaceFirst("(-[a-z]+)?(_en)?$", ""))));
	}

	@Test
	void everyTraditionalTextOverridesASimplifiedOne() {
		assertThat(this.keys).containsAll(load(MESSAGES.resolve(TRADITIONAL + ".properties")).stringPropertyNames());
	}

	@Test
	void noTextIsEmpty() {
		this.bundles.forEach((name, bundle) -> assertThat(bundle).as("texts of %s", name)
			.allSatisfy((key, text) -> assertThat((String) text).as("%s", key).isNotBlank()));
	}

	@Test
	void everyKeyOfATemplateHasAText() {
		assertThat(missing(TEMPLATES, ".html", IN_TEMPLATE)).isEmpty();
	}

	@Test
	void everyRefusalHasAText() {
		assertThat(missing(CODE, ".java", REFUSAL)).isEmpty();
	}

	@Test
	void everyConstraintHasAText() {
		assertThat(missing(CODE, ".java", CONSTRAINT)).isEmpty();
	}

	@Test
	void everyTextIsUsed() {
		StringBuilder everything = new StringBuilder();
		Set<String> beginnings = new TreeSet<>();
		BiConsumer<Path, String> collect = (file, text) -> {
			everything.append(text).append('\n');
			BEGINNING.matcher(text).results().map((found) -> found.group(1)).forEach(beginnings::add);
		};
		read(TEMPLATES, ".html", collect);
		read(CODE, ".java", collect);
		String used = everything.toString();
		Set<String> unused = this.keys.stream()
			.filter((key) -> !FRAMEWORK.matcher(key).matches())
			.filter((key) -> !used.contains(key) && beginnings.stream().noneMatch(key::startsWith))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(unused).isEmpty();
	}

	/** The shell's file also has what has no file of its own. */
	private static boolean belongs(String key, String module) {
		return key.startsWith(module + ".")
				|| (module.equals("shell") && (key.startsWith("kernel.") || FRAMEWORK.matcher(key).matches()));
	}

	/** Keys used but not there, each with the file that uses it. */
	private Map<String, String> missing(Path folder, String ending, Pattern pattern) {
		Map<String, String> missing = new TreeMap<>();
		read(folder, ending,
				(file, text) -> pattern.matcher(text)
					.results()
					.map(MessageKeyTests::key)
					.filter((key) -> !exists(key))
					.forEach((key) -> missing.put(key, file.toString())));
		return missing;
	}

	private boolean exists(String key) {
		return this.keys.contains(key)
				|| (key.endsWith(".") && this.keys.stream().anyMatch((known) -> known.startsWith(key)));
	}

	/** {@code care.kind.__${kind}__} counts as its beginning {@code care.kind.}. */
	private static String key(MatchResult found) {
		String key = found.group(1);
		return key.endsWith("__") ? key.substring(0, key.length() - 2) : key;
	}

	private static Map<String, Properties> bundles() {
		Map<String, Properties> bundles = new TreeMap<>();
		read(MESSAGES, ".properties", (file, text) -> {
			String name = file.getFileName().toString().replace(".properties", "");
			if (!name.equals(TRADITIONAL)) {
				bundles.put(name, load(file));
			}
		});
		return bundles;
	}

	private static Properties load(Path file) {
		Properties bundle = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			bundle.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bundle;
	}

	private static void read(Path folder, String ending, BiConsumer<Path, String> reader) {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(ending)).sorted().toList()) {
				reader.accept(file, COMMENT.matcher(Files.readString(file)).replaceAll(""));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
