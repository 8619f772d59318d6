package tongxing.operations;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import tongxing.DemoDatabase;
import tongxing.TestDatabase;
import tongxing.operations.demo.DemoLogin;
import tongxing.operations.demo.DemoSize;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = "no Docker engine answers")
class DemoCommandTests {

	@Test
	void theSameSizeAndSeedGiveTheSameSchool() {
		TestDatabase database = TestDatabase.fresh();
		Console console = new Console(database);
		assertThat(console.run("demo", "--children", "36", "--years", "1", "--seed", "11")).isZero();
		assertThat(console.out()).contains("36 children", "1002  CARE_LEAD", DemoLogin.PASSWORD);
		TestDatabase again = TestDatabase.fresh();
		DemoDatabase.fill(again, new DemoSize(36, 1, 11));
		assertThat(DemoDatabase.state(database)).isEqualTo(DemoDatabase.state(again));
		assertThat(console.run("demo")).as("into a folder that has a school").isEqualTo(2);
		assertThat(console.err().lines()).singleElement().asString().contains("empty data folder", "换一个空的");
		assertThat(DemoDatabase.state(database)).as("afterwards").isEqualTo(DemoDatabase.state(again));
	}

	/**
	 * As every other way to start it does; an own option may have its value after "="
	 * too.
	 */
	@Test
	void optionsOfTheServerStandBesideThoseOfTheCommand() {
		TestDatabase database = TestDatabase.fresh();
		Console elsewhere = new Console(TestDatabase.fresh());
		List<String> args = new ArrayList<>(List.of("demo", "--children=6", "--years", "1"));
		database.properties().forEach((name, value) -> args.add("--" + name + "=" + value));
		assertThat(elsewhere.run(args.toArray(String[]::new))).isZero();
		assertThat(elsewhere.out()).contains("6 children");
		assertThat(new Console(database).run("demo")).as("into the database the options name").isEqualTo(2);
	}

	@Test
	void wrongUseIsSaidInOneLine() {
		Console console = new Console(TestDatabase.fresh());
		for (String[] args : new String[][] { { "demo", "--children" }, { "demo", "--children", "many" },
				{ "demo", "--children", "1" }, { "demo", "--pupils", "30" }, { "demo", "--pupils=30" } }) {
			assertThat(console.run(args)).as(String.join(" ", args)).isEqualTo(1);
			assertThat(console.err().lines()).singleElement().asString().startsWith("demo [--children");
		}
	}

}
