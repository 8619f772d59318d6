package tongxing.operations;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that run without the server, by name. A new one is one line here. Beside
 * its own options, which are words, a command takes those of the server, which have dots:
 * <code>demo --children 120 --tongxing.data-dir=/data</code>.
 */
public class CommandLine {

	private static final Map<String, Function<Launch, Command>> COMMANDS = Map.of("roster",
			(launch) -> new RosterCommand(), "demo", DemoCommand::new, "summary", SummaryCommand::new, "backup",
			BackupCommand::new, "restore", RestoreCommand::new);

	private static final Pattern OPTION = Pattern.compile("(--[^=]+)=(.*)", Pattern.DOTALL);

	private final Class<?> main;

	/**
	 * Knows all commands.
	 * @param main the class the server would be started with
	 */
	public CommandLine(Class<?> main) {
		this.main = main;
	}

	/**
	 * Runs the command the first argument names, options of the server aside.
	 * @return its exit code; nothing when the arguments name no command and the server is
	 * meant
	 */
	public OptionalInt run(String[] args, PrintStream out, PrintStream err) {
		List<String> own = new ArrayList<>();
		List<String> ofTheServer = new ArrayList<>();
		for (String arg : args) {
			Matcher option = OPTION.matcher(arg);
			if (!option.matches()) {
				own.add(arg);
			}
			else if (option.group(1).contains(".")) {
				ofTheServer.add(arg);
			}
			else {
				own.addAll(List.of(option.group(1), option.group(2)));
			}
		}
		Function<Launch, Command> command = own.isEmpty() ? null : COMMANDS.get(own.get(0));
		if (command == null) {
			return OptionalInt.empty();
		}
		return OptionalInt
			.of(command.apply(new Launch(this.main, ofTheServer)).run(own.subList(1, own.size()), out, err));
	}

}
