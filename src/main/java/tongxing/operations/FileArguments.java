package tongxing.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A file and perhaps a password on the command line. The password comes from the first
 * line of a file, so that it shows in no list of processes.
 */
record FileArguments(Path file, @Nullable String password) {

	/**
	 * Reads the arguments; refuses with an exception what cannot be meant.
	 * @param name the option that names the file
	 */
	static FileArguments of(List<String> args, String name) throws IOException {
		Map<String, String> given = new HashMap<>();
		for (int i = 0; i < args.size(); i += 2) {
			if (i + 1 == args.size()) {
				throw new IllegalArgumentException(args.get(i));
			}
			given.put(args.get(i), args.get(i + 1));
		}
		String file = given.remove(name);
		String passwordFile = given.remove("--password-file");
		if (file == null || !given.isEmpty()) {
			throw new IllegalArgumentException(name);
		}
		return new FileArguments(Path.of(file), (passwordFile != null) ? firstLine(Path.of(passwordFile)) : null);
	}

	private static String firstLine(Path file) throws IOException {
		return Files.readString(file).lines().findFirst().orElse("").strip();
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

}
