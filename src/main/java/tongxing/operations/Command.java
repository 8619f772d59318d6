package tongxing.operations;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of the command line, run instead of the server.
 */
@FunctionalInterface
interface Command {

	/**
	 * Runs the command.
	 * @param args what follows its name
	 * @return the exit code: 0 done, 1 wrong use, 2 refused
	 */
	int run(List<String> args, PrintStream out, PrintStream err);

}
