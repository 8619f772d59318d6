package tongxing.summaries.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Element.Grid;
import tongxing.summaries.text.Element.Line;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Material.SchoolClass;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;
import tongxing.summaries.text.Wording;

/**
 * Table 1: each class with its register, who cares, and the levels of attention.
 */
@Component
class ClassTableBlock implements SummaryBlock {

	private static final List<String> COLUMNS = List.of("register.closing", "away.BOTH", "away.ONE",
			"carer.PATERNAL_GRANDPARENT", "carer.MATERNAL_GRANDPARENT", "level.HEIGHTENED",
			"level.GUARDIANSHIP_INTERVENTION", "level.CASE_MANAGEMENT");

	@Override
	public SectionKind section() {
		return SectionKind.SITUATION;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("table");
	}

	@Override
	public List<Element> write(Material material) {
		List<Figure> columns = COLUMNS.stream().map(material::figure).flatMap(Optional::stream).toList();
		if (material.scope().kind() != FigureScope.Kind.SCHOOL || material.classes().isEmpty() || columns.isEmpty()) {
			return List.of();
		}
		Wording wording = material.wording();
		List<String> heads = new ArrayList<>(List.of(wording.text("summaries.table.class")));
		columns.forEach((figure) -> heads.add(wording.text("summaries.table." + figure.id())));
		List<Line> lines = new ArrayList<>();
		for (SchoolClass schoolClass : material.classes()) {
			List<Sentence> cells = new ArrayList<>(List.of(Sentence.of(new Segment.Name(schoolClass.name()))));
			columns.forEach((figure) -> cells.add(Sentence.of(material.within(figure, schoolClass))));
			lines.add(new Line(cells, false));
		}
		List<Sentence> total = new ArrayList<>(List.of(wording.say("summaries.table.total").orElseThrow()));
		columns.forEach((figure) -> total.add(Sentence.of(wording.bare(figure))));
		lines.add(new Line(total, true));
		return List.of(Grid.ofNumbers(wording.text("summaries.table.caption"), heads, lines));
	}

}
