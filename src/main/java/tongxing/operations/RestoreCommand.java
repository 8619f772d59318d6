package tongxing.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import tongxing.archive.Restore;
import tongxing.kernel.RuleViolation;

import org.springframework.context.MessageSource;

/**
 * {@code restore --in FILE [--password-file FILE]}: puts a backup into an empty data
 * folder or an empty external database, and proves that it came back equal.
 */
class RestoreCommand implements Command {

	private static final int WRONG_USE = 1;

	private static final int REFUSED = 2;

	private final Launch launch;

	RestoreCommand(Launch launch) {
		this.launch = launch;
	}

	@Override
	public int run(List<String> args, PrintStream out, PrintStream err) {
		FileArguments given;
		try {
			given = FileArguments.of(args, "--in");
		}
		catch (IllegalArgumentException | IOException ex) {
			err.println("restore --in FILE [--password-file FILE]");
			return WRONG_USE;
		}
		try (Application application = this.launch.start()) {
			try {
				Restore.Restored back = application.get(Restore.class).from(given.file(), given.password());
				out.println("%s: %d tables, %d rows came back, each table equal by count and SHA-256 (schema %s)"
					.formatted(given.file(), back.tables(), back.rows(), back.migration()));
				return 0;
			}
			catch (RuleViolation refused) {
				Refusal.print(refused, application.get(MessageSource.class), err);
				return REFUSED;
			}
		}
	}

}
