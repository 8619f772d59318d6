package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Tables;
import tongxing.operations.demo.writing.Words;

/**
 * What the demo school is told at home and at its symposia, and what it answers: each
 * opinion within days or a few weeks, so that only what was said lately is still open.
 */
final class Opinions {

	private static final String AT_HOME = "opinions";

	private static final List<Party> PARTIES = List.of(new Party("GUARDIAN", "opinionsOfGuardians"),
			new Party("CHILD", "opinionsOfChildren"), new Party("TEACHER", "opinionsOfTeachers"));

	/** The longest wait is four weeks; those of the last weeks may not be over. */
	private static final String ANSWER = """
			update opinion o set answered_on = w.until, answered_by = w.author_id, answer = a.answer
			  from (values %s) a (said, answer),
			       (select p.id, r.author_id, p.made_on + 3 + abs(hashtext(r.id::text || p.said)) %% 26 as until
			          from opinion p join care_record r on r.id = p.record_id) w
			 where w.id = o.id and a.said = o.said and w.until < ?::date
			""";

	private final Words words;

	/** Who speaks at a symposium, and the list of what they say. */
	private record Party(String code, String list) {
	}

	Opinions(Words words) {
		this.words = words;
	}

	/** An opinion heard on a home visit; empty for thanks, which ask for no answer. */
	String atHome(Dice dice) {
		String line = this.words.one(AT_HOME, dice);
		return line.contains("|") ? said(line) : "";
	}

	/** One or two of every party, as the form of a symposium keeps them. */
	String atSymposium(Dice dice) {
		return PARTIES.stream()
			.flatMap((party) -> some(this.words.of(party.list()), dice).stream()
				.map((line) -> "{\"party\":\"%s\",\"said\":\"%s\"}".formatted(party.code(), said(line))))
			.collect(Collectors.joining(",", "[", "]"));
	}

	/** Answers what was said long enough ago, by one statement. */
	void answer(Tables tables, LocalDate today) {
		String answers = Stream.concat(Stream.of(AT_HOME), PARTIES.stream().map(Party::list))
			.flatMap((list) -> this.words.of(list).stream())
			.filter((line) -> line.contains("|"))
			.map((line) -> "('" + said(line) + "', '" + line.substring(line.indexOf('|') + 1) + "')")
			.collect(Collectors.joining(", "));
		tables.change(ANSWER.formatted(answers), today);
	}

	private static List<String> some(List<String> lines, Dice dice) {
		int first = dice.below(lines.size());
		List<String> some = new ArrayList<>(List.of(lines.get(first)));
		if (dice.percent(50)) {
			some.add(lines.get((first + 1) % lines.size()));
		}
		return some;
	}

	private static String said(String line) {
		return line.substring(0, line.indexOf('|'));
	}

}
