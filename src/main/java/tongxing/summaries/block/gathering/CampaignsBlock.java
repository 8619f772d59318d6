package tongxing.summaries.block.gathering;

import java.util.ArrayList;
import java.util.List;

import tongxing.care.campaign.Campaign;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Paragraph;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryBlock;

import org.springframework.stereotype.Component;

/**
 * Campaigns by name, each with its items by name and how many did them [S-10].
 */
@Component
class CampaignsBlock implements SummaryBlock {

	@Override
	public SectionKind section() {
		return SectionKind.MEASURES;
	}

	@Override
	public int order() {
		return 68;
	}

	@Override
	public List<String> paragraphs() {
		return List.of("campaigns");
	}

	@Override
	public List<Element> write(Material material) {
		Paragraph paragraph = material.paragraph("campaigns");
		List<Campaign> campaigns = material.background().campaigns();
		for (int i = 0; i < campaigns.size(); i++) {
			paragraph.say("one", "title", material.wording().name(campaigns.get(i).title()), "items",
					material.wording().join(items(material, campaigns.get(i), i + 1)));
		}
		return paragraph.sayIf(material.some("campaign.personTimes"), "total")
			.sayIf(material.some("campaign.missing"), "missing")
			.orElse("none")
			.headed();
	}

	private static List<Sentence> items(Material material, Campaign campaign, int number) {
		List<Sentence> items = new ArrayList<>();
		for (Campaign.Item item : campaign.items()) {
			material.figure("campaign." + number + ".item." + item.place())
				.flatMap((figure) -> material.wording()
					.say("summaries.campaigns.item", "name", material.wording().name(item.name()), "figure", figure))
				.ifPresent(items::add);
		}
		return items;
	}

}
