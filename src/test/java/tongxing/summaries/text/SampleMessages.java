package tongxing.summaries.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The message files of all modules, without an application.
 */
public final class SampleMessages extends AbstractMessageSource {

	private final Properties chinese = load("");

	private final Properties english = load("_en");

	@Override
	protected MessageFormat resolveCode(String code, Locale locale) {
		String text = resolveCodeWithoutArguments(code, locale);
		return (text != null) ? new MessageFormat(text, locale) : null;
	}

	@Override
	protected String resolveCodeWithoutArguments(String code, Locale locale) {
		if ("en".equals(locale.getLanguage())) {
			return this.english.getProperty(code);
		}
		String text = this.chinese.getProperty(code);
		return (text != null && "Hant".equals(locale.getScript())) ? ZhConverterUtil.toTraditional(text) : text;
	}

	private static Properties load(String language) {
		Properties all = new Properties();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*" + language + ".properties")) {
				if (language.isEmpty() == !String.valueOf(file.getFilename()).endsWith("_en.properties")) {
					try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
						all.load(reader);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return all;
	}

}
