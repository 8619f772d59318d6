package tongxing.operations;

import org.springframework.context.ApplicationContext;

/**
 * Reads the code that the console of a tested application shows.
 */
public final class SetUpCodeReader {

	private SetUpCodeReader() {
	}

	public static String of(ApplicationContext application) {
		return application.getBean(SetUpCode.class).shown();
	}

}
