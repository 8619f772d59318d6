package tongxing.shell.web;

import java.util.Map;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives every template a few helpers by name. Thymeleaf refuses beans in links, but not
 * these.
 */
@Configuration(proxyBeanMethods = false)
class TemplateWords {

	@Autowired
	void teach(ThymeleafViewResolver views, BeanFactory beans) {
		Map<String, String> words = Map.of("assets", "assets", "dates", "dates", "problems", "problems", "pageFrame",
				"pageFrame", "drafts", "draftPages", "auditTrail", "auditTrail");
		words.forEach((word, bean) -> {
			if (beans.containsBean(bean)) {
				views.addStaticVariable(word, beans.getBean(bean));
			}
		});
	}

}
