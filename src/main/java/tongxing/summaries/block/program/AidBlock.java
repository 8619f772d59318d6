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
 * The fund and the goods: what came in, what went out, what is left.
 */
@Component
class AidBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("aid");
	}

	@Override
	public boolean speaksOf(FigureScope.Kind kind) {
		return kind == FigureScope.Kind.SCHOOL;
	}

	@Override
	public List<Element> write(Material material) {
		boolean money = material.some("fund.in") || material.some("fund.out") || material.some("fund.balance");
		boolean goods = material.some("goods.in") || material.some("goods.out");
		return material.paragraph("aid")
			.sayIf(money, "fund")
			.sayOf("sources", "parts",
					material.parts("fund.in.", "program.source.", "STAFF", "PARENTS", "ALUMNI", "ENTERPRISE", "CHARITY",
							"GOVERNMENT", "PUBLIC", "OTHER"))
			.sayOf("purposes", "parts",
					material.parts("fund.out.", "program.purpose.", "LIVING", "GIFTS", "STUDY", "MEDICAL", "ACTIVITY",
							"FACILITY", "OTHER"))
			.sayIf(material.some("fund.pending"), "pending")
			.sayIf(goods, "goods")
			.sayOf("goodsNames", "names", material.names("goods.in", Style.PLAIN, "name"))
			.sayIf(money && !goods, "noGoods")
			.orElse("none")
			.headed();
	}

}
