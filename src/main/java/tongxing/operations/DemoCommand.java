package tongxing.operations;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import tongxing.kernel.RuleViolation;
import tongxing.operations.demo.DemoLogin;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

/**
 * {@code demo [--children N] [--years Y] [--seed S]}: fills an empty data folder with the
 * demo school and says how to sign in to it.
 */
class DemoCommand implements Command {

	private static final int WRONG_USE = 1;

	private static final int REFUSED = 2;

	private final Launch launch;

	DemoCommand(Launch launch) {
		this.launch = launch;
	}

	@Override
	public int run(List<String> args, PrintStream out, PrintStream err) {
		DemoSize size;
		try {
			size = size(args);
		}
		catch (IllegalArgumentException ex) {
			err.println("demo [--children 6...30000] [--years 1...12] [--seed NUMBER]");
			return WRONG_USE;
		}
		try (Application application = this.launch.start()) {
			long begun = System.nanoTime();
			DemoSchool.Filled filled = application.get(DemoSchool.class).fill(size);
			Duration took = Duration.ofNanos(System.nanoTime() - begun);
			out.println(String.format(Locale.ROOT, "%s: %d children, %s in %.1f s", DemoSchool.NAME, size.children(),
					filled, took.toMillis() / 1000.0));
			for (DemoLogin login : filled.logins()) {
				out.println(
						login.staffNumber() + "  " + login.role() + "  " + login.name() + "  " + DemoLogin.PASSWORD);
			}
			return 0;
		}
		catch (RuleViolation refused) {
			err.println("There is a school already: choose an empty data folder (TONGXING_DATA_DIR)."
					+ " 数据文件夹里已有学校，请换一个空的。");
			return REFUSED;
		}
	}

	private static DemoSize size(List<String> args) {
		DemoSize usual = DemoSize.USUAL;
		int children = usual.children();
		int years = usual.years();
		long seed = usual.seed();
		for (int i = 0; i < args.size(); i += 2) {
			if (i + 1 == args.size()) {
				throw new IllegalArgumentException(args.get(i));
			}
			String value = args.get(i + 1);
			switch (args.get(i)) {
				case "--children" -> children = Integer.parseInt(value);
				case "--years" -> years = Integer.parseInt(value);
				case "--seed" -> seed = Long.parseLong(value);
				default -> throw new IllegalArgumentException(args.get(i));
			}
		}
		return new DemoSize(children, years, seed);
	}

}
