package tongxing.dashboards;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.context.MessageSource;

/**
 * The application's own templates as HTML, without the application.
 */
final class Rendered {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	Rendered(MessageSource messages) {
		ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
		files.setPrefix("templates/");
		files.setSuffix(".html");
		files.setCharacterEncoding("UTF-8");
		files.setResolvablePatterns(Set.of("summaries/*", "dashboards/*", "figures/*", "fragments/*"));
		files.setOrder(1);
		this.engine.addTemplateResolver(files);
		this.engine.addTemplateResolver(new StringTemplateResolver());
		this.engine.setTemplateEngineMessageSource(messages);
		this.engine.setLinkBuilder(new StandardLinkBuilder() {
			@Override
			protected String computeContextPath(IExpressionContext context, String base,
					Map<String, Object> parameters) {
				return "";
			}
		});
	}

	/** A few lines that use fragments of the application. */
	Document of(String template, Map<String, Object> model) {
		return Jsoup.parse(this.engine.process(template, new Context(Locale.SIMPLIFIED_CHINESE, model)));
	}

	/**
	 * A part of one of the application's pages, without what all pages have around it.
	 */
	Document part(String template, String part, Map<String, Object> model) {
		return Jsoup.parse(this.engine.process(template, Set.of(part), new Context(Locale.SIMPLIFIED_CHINESE, model)));
	}

}
