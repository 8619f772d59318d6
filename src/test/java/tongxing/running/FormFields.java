package tongxing.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;

/**
 * What a browser would send for a form nobody touched; as in a browser, an input without
 * a name is not sent.
 */
public final class FormFields {

	private FormFields() {
	}

	public static Map<String, List<String>> of(Element form) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (Element control : form.select("input[name], select[name], textarea[name]")) {
			boolean named = !control.attr("name").isEmpty();
			if (named && !control.hasAttr("disabled") && sends(control)) {
				fields.computeIfAbsent(control.attr("name"), (name) -> new ArrayList<>()).add(value(control));
			}
		}
		return fields;
	}

	/**
	 * The same with everything filled in: each box ticked, of a choice the last, the same
	 * words in each text, days a week after today's school day.
	 */
	public static Map<String, List<String>> filled(Element form) {
		Map<String, List<String>> fields = of(form);
		for (Element control : form.select("input[name], select[name], textarea[name]")) {
			String name = control.attr("name");
			switch (control.attr("type")) {
				case "hidden", "submit", "file" -> {
				}
				case "checkbox" -> {
					List<String> all = fields.computeIfAbsent(name, (box) -> new ArrayList<>());
					if (!all.contains(value(control))) {
						all.add(value(control));
					}
				}
				case "radio" -> fields.put(name, List.of(value(control)));
				case "date" -> fields.computeIfPresent(name,
						(day, values) -> values.get(0).isEmpty() ? List.of("2026-11-30") : values);
				case "number" -> fields.put(name, List.of("5"));
				default -> {
					if ("select".equals(control.tagName())) {
						fields.put(name, List.of(control.select("option").last().attr("value")));
					}
					else {
						fields.put(name, List.of("都好"));
					}
				}
			}
		}
		return fields;
	}

	private static boolean sends(Element control) {
		String type = control.attr("type");
		boolean box = "checkbox".equals(type) || "radio".equals(type);
		return (!box || control.hasAttr("checked")) && !"file".equals(type) && !"submit".equals(type);
	}

	private static String value(Element control) {
		if ("select".equals(control.tagName())) {
			Element chosen = control.selectFirst("option[selected]");
			Element option = (chosen != null) ? chosen : control.selectFirst("option");
			return (option != null) ? option.attr("value") : "";
		}
		if ("textarea".equals(control.tagName())) {
			return control.wholeText();
		}
		boolean box = "checkbox".equals(control.attr("type"));
		return (box && !control.hasAttr("value")) ? "on" : control.attr("value");
	}

}
