package tongxing.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of every module: each <code>messages/NAME.properties</code> is Simplified
 * Chinese, each <code>messages/NAME_en.properties</code> English. Traditional Chinese is
 * made from the Simplified by phrases, except for the keys in
 * <code>messages/traditional.properties</code>.
 */
class Messages extends AbstractMessageSource {

	private static final String EXCEPTIONS = "traditional.properties";

	private final Map<String, String> simplified = new HashMap<>();

	private final Map<String, String> english = new HashMap<>();

	private final Map<String, String> traditional = new ConcurrentHashMap<>();

	private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

	Messages() {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*.properties");
			for (Resource resource : found) {
				load(resource, Objects.toString(resource.getFilename(), ""));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void load(Resource resource, String name) throws IOException {
		Map<String, String> into = this.simplified;
		if (name.equals(EXCEPTIONS)) {
			into = this.traditional;
		}
		else if (name.endsWith("_en.properties")) {
			into = this.english;
		}
		Properties read = new Properties();
		try (Reader text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
			read.load(text);
		}
		for (String key : read.stringPropertyNames()) {
			String twice = into.put(key, read.getProperty(key));
			if (twice != null && !twice.equals(read.getProperty(key))) {
				throw new IllegalStateException("Message " + key + " stands twice, the second time in " + name);
			}
		}
	}

	Map<String, String> texts(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.english : this.simplified;
	}

	@Override
	protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
		String text = text(code, locale);
		return (text != null && text.indexOf('\'') < 0) ? text : super.resolveCodeWithoutArguments(code, locale);
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		String text = text(code, locale);
		if (text == null) {
			return null;
		}
		String key = locale.toLanguageTag() + ' ' + code;
		return this.formats.computeIfAbsent(key, (missing) -> new MessageFormat(text, locale));
	}

	private @Nullable String text(String code, Locale locale) {
		if ("en".equals(locale.getLanguage())) {
			return this.english.getOrDefault(code, this.simplified.get(code));
		}
		String text = this.simplified.get(code);
		if (text == null || !"Hant".equals(locale.getScript())) {
			return text;
		}
		return this.traditional.computeIfAbsent(code, (missing) -> ZhConverterUtil.toTraditional(text));
	}

}
