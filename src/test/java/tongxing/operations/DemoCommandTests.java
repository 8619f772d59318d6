package tongxing.operations;

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

	@Test
	void wrongUseIsSaidInOneLine() {
		Console console = new Console(TestDatabase.fresh());
		for (String[] args : new String[][] { { "demo", "--children" }, { "demo", "--children", "many" },
				{ "demo", "--children", "1" }, { "demo", "--pupils", "30" } }) {
			assertThat(console.run(args)).as(String.join(" ", args)).isEqualTo(1);
			assertThat(console.err().lines()).singleElement().asString().startsWith("demo [--children");
		}
	}

}
