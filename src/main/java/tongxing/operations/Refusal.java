package tongxing.operations;

import java.io.PrintStream;
import java.util.Locale;

import tongxing.kernel.RuleViolation;

import org.springframework.context.MessageSource;

/**
 * Why a command did not do it, in both languages on one line.
 */
final class Refusal {

	private Refusal() {
	}

	static void print(RuleViolation refused, MessageSource messages, PrintStream err) {
		err.println(messages.getMessage(refused.code(), refused.arguments(), Locale.ENGLISH) + " "
				+ messages.getMessage(refused.code(), refused.arguments(), Locale.SIMPLIFIED_CHINESE));
	}

}
