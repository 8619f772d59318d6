package tongxing.registry.family;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.kernel.DateRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a list says of a parent's absence, beside what the register knows, as a table.
 */
class AbsencesTests {

	private static final LocalDate TERM = LocalDate.of(2026, 9, 1);

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					# what                             | known                                       | told              | then
					nothing is known                   |                                             | ? 2026-06-01 粤   | 2026-06-01..粤
					nothing is known, a day is given   |                                             | 2024-03-01 粤     | 2024-03-01..粤
					away already                       | 2025-02-10..粤                              | ? 2026-06-01 粤   | 2025-02-10..粤
					away already, no place given       | 2025-02-10..粤                              | ? 2026-06-01      | 2025-02-10..粤
					away since a later day             | 2026-08-15..粤                              | ? 2026-06-01 粤   | 2026-08-15..粤
					away for longer than was known     | 2026-06-01..粤                              | 2024-03-01 粤     | 2024-03-01..粤
					not as long as is known            | 2023-02-01..粤                              | 2024-03-01 粤     | 2023-02-01..粤
					moved on this term                 | 2025-02-10..粤                              | ? 2026-06-01 浙   | 2025-02-10..2026-08-31粤 2026-09-01..浙
					moved on on a day                  | 2025-02-10..粤                              | 2026-03-01 浙     | 2025-02-10..2026-02-28粤 2026-03-01..浙
					another place since the same day   | 2026-06-01..粤                              | ? 2026-06-01 浙   | 2026-06-01..浙
					another place for longer           | 2026-09-01..粤                              | 2024-03-01 浙     | 2024-03-01..浙
					was home before                    | 2025-02-10..2026-01-31粤                    | ? 2026-06-01 粤   | 2025-02-10..2026-01-31粤 2026-06-01..粤
					was home in summer                 | 2025-02-10..2026-07-10粤                    | ? 2026-06-01 粤   | 2025-02-10..2026-07-10粤 2026-09-01..粤
					the list does not know of it       | 2025-02-10..2026-07-10粤                    | 2025-02-10 粤     | 2025-02-10..2026-07-10粤 2026-09-01..粤
					came home since                    | 2025-02-10..2026-10-15粤                    | ? 2026-06-01 浙   | 2025-02-10..2026-10-15粤
					back and away again                | 2025-02-10..2026-07-10粤 2026-08-20..粤     | 2025-02-10 粤     | 2025-02-10..2026-07-10粤 2026-08-20..粤
					""")
	void aListAddsToWhatIsKnown(String what, String known, String told, String then) {
		String[] words = told.split(" ", -1);
		boolean sinceKnown = !"?".equals(words[0]);
		LocalDate since = LocalDate.parse(words[sinceKnown ? 0 : 1]);
		String last = words[words.length - 1];
		AbsenceDetails details = AbsenceDetails.since(since, (last.length() == 1) ? last : null).told(TERM, sinceKnown);
		List<Absence> absences = Absences.learning(spans(known), details);
		assertThat(absences.stream().map(AbsencesTests::text).sorted().collect(Collectors.joining(" ")))
			.isEqualTo(then);
		assertThat(Absences.learning(absences, details)).as("told twice").isEqualTo(absences);
	}

	private static List<Absence> spans(String text) {
		return (text == null) ? List.of() : Stream.of(text.split(" ", -1)).map(AbsencesTests::span).toList();
	}

	private static Absence span(String text) {
		String days = text.substring(0, text.length() - 1);
		String[] ends = days.split("\\.\\.", 0);
		DateRange during = new DateRange(LocalDate.parse(ends[0]), (ends.length > 1) ? LocalDate.parse(ends[1]) : null);
		return new Absence(during, text.substring(text.length() - 1), null, null, null);
	}

	private static String text(Absence absence) {
		LocalDate to = absence.during().to();
		return absence.during().from() + ".." + ((to != null) ? to : "") + absence.place();
	}

}
