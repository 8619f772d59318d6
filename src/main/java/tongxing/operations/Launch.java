package tongxing.operations;

import java.util.List;

/**
 * How a command starts the application.
 *
 * @param main the class the server would be started with
 * @param options ordinary options of the server, such as
 * <code>--tongxing.data-dir=/data</code>
 */
record Launch(Class<?> main, List<String> options) {

	Launch {
		options = List.copyOf(options);
	}

	Application start() {
		return Application.start(this.main, this.options);
	}

}
