package tongxing.operations;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The commands that run without the server, by name. A new one is one line here.
 */
public class CommandLine {

	private final Map<String, Supplier<Command>> commands;

	/**
	 * Knows all commands.
	 * @param main the class the server would be started with
	 */
	public CommandLine(Class<?> main) {
		this(Map.of("roster", RosterCommand::new, "demo", () -> new DemoCommand(main), "summary",
				() -> new SummaryCommand(main), "backup", () -> new BackupCommand(main), "restore",
				() -> new RestoreCommand(main)));
	}

	CommandLine(Map<String, Supplier<Command>> commands) {
		this.commands = Map.copyOf(commands);
	}

	/**
	 * Runs the command the first argument names.
	 * @return its exit code; nothing when the arguments name no command and the server is
	 * meant
	 */
	public OptionalInt run(String[] args, PrintStream out, PrintStream err) {
		Supplier<Command> command = (args.length > 0) ? this.commands.get(args[0]) : null;
		if (command == null) {
			return OptionalInt.empty();
		}
		List<String> rest = Arrays.asList(args).subList(1, args.length);
		return OptionalInt.of(command.get().run(rest, out, err));
	}

}
