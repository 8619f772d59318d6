package tongxing.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import tongxing.archive.Backups;
import tongxing.kernel.RuleViolation;
import tongxing.staff.Origin;

import org.springframework.context.MessageSource;

/**
 * {@code backup --out FILE [--password-file FILE]}: writes a backup of the school,
 * without disturbing who works.
 */
class BackupCommand implements Command {

	private static final int WRONG_USE = 1;

	private static final int REFUSED = 2;

	private final Launch launch;

	BackupCommand(Launch launch) {
		this.launch = launch;
	}

	@Override
	public int run(List<String> args, PrintStream out, PrintStream err) {
		FileArguments given;
		try {
			given = FileArguments.of(args, "--out");
		}
		catch (IllegalArgumentException | IOException ex) {
			err.println("backup --out FILE [--password-file FILE]");
			return WRONG_USE;
		}
		Origin.note("command line");
		try (Application application = this.launch.start()) {
			try {
				write(application, given, out);
				return 0;
			}
			catch (RuleViolation refused) {
				Refusal.print(refused, application.get(MessageSource.class), err);
				return REFUSED;
			}
		}
		finally {
			Origin.forget();
		}
	}

	private static void write(Application application, FileArguments given, PrintStream out) {
		Path file = given.file();
		Backups.Made made = application.get(Backups.class).write(file, given.password());
		out.println("%s: %d tables, %d rows, %d bytes, SHA-256 %s".formatted(file, made.tables(), made.rows(),
				made.bytes(), made.sha256()));
		out.println((given.password() != null)
				? "The key of the sealed columns is inside, closed with the password. 密钥已用口令加密放入备份。"
				: "The key of the sealed columns is NOT inside: keep vault.key (or tongxing.key) apart from this file."
						+ " 备份不含密钥：请另外保管 vault.key（或 tongxing.key）。");
	}

}
