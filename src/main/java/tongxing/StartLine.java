package tongxing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says on the console where the pages are, once they can be opened.
 */
@Component
class StartLine {

	private static final Logger logger = LoggerFactory.getLogger(StartLine.class);

	@EventListener
	void started(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null) {
			boolean secure = environment.containsProperty("server.ssl.bundle")
					|| environment.containsProperty("server.ssl.key-store");
			logger.info("Tongxing 童行 is at {}://localhost:{}/", secure ? "https" : "http", port);
		}
	}

}
