package tongxing.summaries.block.program;

import java.util.List;

import tongxing.figures.FigureScope;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Naming.Style;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * The rooms kept for the children and how they were used [S-14].
 */
@Component
class HomeBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 95;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("home");
	}

	@Override
	public boolean speaksOf(FigureScope.Kind kind) {
		return kind == FigureScope.Kind.SCHOOL;
	}

	@Override
	public List<Element> write(Material material) {
		boolean open = material.some("home.openings");
		return material.paragraph("home")
			.sayIf(material.some("home.rooms"), material.some("home.area") ? "roomsAndArea" : "rooms")
			.sayOf("names", "names", material.names("home.rooms", Style.PLAIN, "name"))
			.sayOf("equipment", "names", material.names("home.equipment", Style.PLAIN, "name"))
			.sayIf(material.some("home.staff"), "staff")
			.sayIf(open, "openings")
			.sayIf(open && (material.some("home.phone") || material.some("home.computer")), "devices")
			.sayIf(material.some("home.rooms") && !open, "notOpen")
			.orElse("none")
			.headed();
	}

}
