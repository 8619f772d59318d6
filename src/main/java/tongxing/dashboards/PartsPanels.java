package tongxing.dashboards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tongxing.figures.FigureTexts;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register's balance, care levels and types of absence, each beside the term before.
 */
@Configuration(proxyBeanMethods = false)
class PartsPanels {

	@Bean
	BoardPanel registerPanel(FigureTexts texts, MessageSource messages) {
		return new PartsPanel("register", 30, Map.of(),
				List.of("register.opening", "register.in", "register.out", "register.closing"), texts, messages);
	}

	@Bean
	BoardPanel levelPanel(FigureTexts texts, MessageSource messages) {
		return new PartsPanel("level", 40,
				parts(List.of("level.UNIVERSAL", "level.HEIGHTENED", "level.GUARDIANSHIP_INTERVENTION",
						"level.CASE_MANAGEMENT"), List.of(0, 2, 3, 4)),
				List.of("movement.raised", "movement.lowered"), texts, messages);
	}

	@Bean
	BoardPanel awayPanel(FigureTexts texts, MessageSource messages) {
		return new PartsPanel("away", 50,
				parts(List.of("away.BOTH", "away.ONE", "away.NONE", "away.UNKNOWN"), List.of(2, 4, 0, 0)), List.of(),
				texts, messages);
	}

	/**
	 * Figures in order, each with the colour it is drawn in.
	 */
	private static Map<String, Integer> parts(List<String> figures, List<Integer> tones) {
		Map<String, Integer> parts = new LinkedHashMap<>();
		for (int i = 0; i < figures.size(); i++) {
			parts.put(figures.get(i), tones.get(i));
		}
		return parts;
	}

}
