package tongxing.forms.census;

import java.util.List;
import java.util.stream.IntStream;

import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * The heads of the table in words: groups with how many columns each spans, and the
 * columns below.
 */
@Component
public class SheetHeads {

	private static final List<Group> GROUPS = List.of(new Group("total", 1), new Group("young", 3),
			new Group("middle", 3), new Group("old", 3), new Group("school", 8), new Group("away", 2),
			new Group("boarding", 5), new Group("carer", 4), new Group("care", 3));

	private final Words words;

	SheetHeads(Words words) {
		this.words = words;
	}

	/**
	 * A group of columns.
	 */
	public record Group(String label, int span) {

	}

	public List<Group> groups() {
		return GROUPS.stream()
			.map((group) -> new Group(this.words.say("forms.sheet.group." + group.label), group.span))
			.toList();
	}

	public List<String> columns() {
		return IntStream.rangeClosed(1, Columns.ALL)
			.mapToObj((column) -> this.words.say("forms.sheet.column." + column))
			.toList();
	}

	/** What a line is called. */
	public String name(CensusSheet sheet, CensusSheet.Line line) {
		if (line.name().isEmpty()) {
			return this.words.say("forms.sheet.total");
		}
		return (sheet.by() == CensusSheet.By.GRADE) ? grade(line.name()) : line.name();
	}

	private String grade(String grade) {
		int dash = grade.indexOf('-');
		return this.words.say("forms.sheet.grade." + grade.substring(0, dash),
				Integer.valueOf(grade.substring(dash + 1)));
	}

}
