package tongxing.summaries.block.support;

import java.util.List;

import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Naming.Style;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * What children were given: to how many, how much, and where an amount is not exact.
 */
@Component
class GiftBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 92;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("gifts");
	}

	@Override
	public List<Element> write(Material material) {
		boolean any = material.some("gift.records");
		boolean money = material.some("gift.money");
		boolean goods = material.some("gift.goods");
		return material.paragraph("gifts")
			.sayIf(any, "done")
			.sayIf(money && goods, "both")
			.sayIf(money && !goods, "money")
			.sayIf(goods && !money, "goods")
			.sayOf("names", "names", material.names("gift.records", Style.PLAIN, "goods", "goods2"))
			.sayIf(material.some("gift.rough"), "rough")
			.sayOf("occasions", "parts",
					material.parts("gift.records.", "care.occasion.", "SPRING_FESTIVAL", "TERM_START", "CHILDRENS_DAY",
							"MID_AUTUMN", "WINTER", "HARDSHIP", "OTHER"))
			.orElse("none")
			.headed();
	}

}
