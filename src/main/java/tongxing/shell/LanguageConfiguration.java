package tongxing.shell;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets every text come from the message files of all modules.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	@Bean
	MessageSource messageSource() {
		return new Messages();
	}

}
