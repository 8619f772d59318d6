package tongxing.operations;

import java.util.List;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application without its pages, for a command: the database, and each service as it
 * is asked for.
 */
final class Application implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Application(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts what a command needs.
	 * @param main the class the server would be started with
	 * @param options ordinary options of the server
	 */
	static Application start(Class<?> main, List<String> options) {
		return new Application(new SpringApplicationBuilder(main).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.properties(Map.of("logging.level.root", "error", "logging.level.tongxing", "warn"))
			.run(options.toArray(String[]::new)));
	}

	<T> T get(Class<T> service) {
		return this.context.getBean(service);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
