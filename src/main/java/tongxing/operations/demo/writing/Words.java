package tongxing.operations.demo.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/**
 * The invented names, places and sentences the demo school is made of.
 */
public final class Words {

	private final Map<String, List<String>> lists = new HashMap<>();

	Words() {
		List<String> list = new ArrayList<>();
		for (String line : read().lines().filter((line) -> !line.startsWith("#")).toList()) {
			if (line.startsWith("[")) {
				list = new ArrayList<>();
				this.lists.put(line.substring(1, line.length() - 1), list);
			}
			else if (!line.isBlank()) {
				list.addAll(List.of(line.strip().split(" +")));
			}
		}
	}

	public List<String> of(String list) {
		List<String> found = this.lists.get(list);
		if (found == null) {
			throw new IllegalArgumentException(list);
		}
		return found;
	}

	public String one(String list, Dice dice) {
		return dice.pick(of(list));
	}

	public String givenName(boolean boy, Dice dice) {
		String last = one(boy ? "boysEnd" : "girlsEnd", dice);
		if (dice.percent(12)) {
			return last;
		}
		String first = one(boy ? "boys" : "girls", dice);
		return first.equals(last) ? first : first + last;
	}

	private static String read() {
		try {
			return new ClassPathResource("demo/words.txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
