package tongxing.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import tongxing.registry.roster.Roster;
import tongxing.registry.roster.RosterMessages;
import tongxing.registry.roster.RosterReader;
import tongxing.registry.roster.RosterRefused;
import tongxing.registry.roster.RosterReport;

/**
 * {@code roster FILE [--as-of DATE] [--lang en]}: prints what a roster file holds as
 * JSON. Needs neither server nor database.
 */
class RosterCommand implements Command {

	private static final int WRONG_USE = 1;

	private static final int REFUSED = 2;

	private final Clock clock;

	RosterCommand() {
		this(Clock.system(ZoneId.of("Asia/Shanghai")));
	}

	RosterCommand(Clock clock) {
		this.clock = clock;
	}

	@Override
	public int run(List<String> args, PrintStream out, PrintStream err) {
		RosterMessages messages = new RosterMessages(
				"en".equals(option(args, "--lang")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
		String file = args.isEmpty() ? null : fileIn(args);
		if (file == null) {
			err.println(messages.text("roster.command.usage"));
			return WRONG_USE;
		}
		try {
			String asOf = option(args, "--as-of");
			LocalDate day = (asOf != null) ? LocalDate.parse(asOf) : LocalDate.now(this.clock);
			Path path = Path.of(file);
			Roster roster = new RosterReader().read(Files.readAllBytes(path), String.valueOf(path.getFileName()), day);
			JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
			out.println(json.writeValueAsString(new RosterReport(messages::explain).of(roster)));
			return 0;
		}
		catch (RosterRefused ex) {
			err.println(messages.reasonInBothLanguages(ex));
			return REFUSED;
		}
		catch (IOException ex) {
			err.println(messages.text("roster.command.unreadable", file));
			return WRONG_USE;
		}
		catch (DateTimeException ex) {
			err.println(messages.text("roster.command.usage"));
			return WRONG_USE;
		}
	}

	private static @Nullable String fileIn(List<String> args) {
		for (int i = 0; i < args.size(); i++) {
			if (args.get(i).startsWith("--")) {
				i++;
			}
			else {
				return args.get(i);
			}
		}
		return null;
	}

	private static @Nullable String option(List<String> args, String name) {
		int at = args.indexOf(name);
		return (at >= 0 && at + 1 < args.size()) ? args.get(at + 1) : null;
	}

}
