package tongxing.registry.search.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.registry.CareLevel;
import tongxing.registry.search.ChildQuery;
import tongxing.registry.search.ChildQuery.Order;
import tongxing.registry.search.ChildQuery.State;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the list says. Whatever it does not understand, it leaves out.
 */
final class ListRequest {

	private static final int LONGEST = 60;

	private static final int USUAL_SIZE = 30;

	private static final int LARGE_SIZE = 50;

	private static final int LAST_PAGE = 5000;

	private final Map<String, String> given = new LinkedHashMap<>();

	ListRequest(Map<String, String> parameters) {
		parameters.forEach((name, value) -> {
			if (!value.isBlank() && value.length() <= LONGEST && value.indexOf('\0') < 0) {
				this.given.put(name, value.strip());
			}
		});
	}

	String get(String name) {
		return this.given.getOrDefault(name, "");
	}

	int page() {
		try {
			return Math.max(0, Math.min(LAST_PAGE, Integer.parseInt(get("page"))));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	int size() {
		return get("size").equals(Integer.toString(LARGE_SIZE)) ? LARGE_SIZE : USUAL_SIZE;
	}

	/**
	 * Whether anything narrows the list.
	 */
	boolean narrows() {
		return this.given.keySet().stream().anyMatch((name) -> !Set.of("page", "size", "sort").contains(name));
	}

	/**
	 * Whether anything under the further conditions is set.
	 */
	boolean further() {
		return this.given.keySet()
			.stream()
			.anyMatch((name) -> !Set.of("page", "size", "sort", "q", "class", "pick").contains(name));
	}

	ChildQuery query() {
		State state = get("pick").equals("left") ? State.LEFT : State.HERE;
		Order order = get("sort").equals("class") ? Order.CLASS : Order.NAME;
		Boolean boarding = switch (get("boarding")) {
			case "yes" -> Boolean.TRUE;
			case "no" -> Boolean.FALSE;
			default -> null;
		};
		return new ChildQuery(get("q"), id(get("class")), level(get("level")), boarding, get("village"), null, state,
				order);
	}

	private static @Nullable UUID id(String text) {
		try {
			return text.isEmpty() ? null : UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable CareLevel level(String text) {
		try {
			return text.isEmpty() ? null : CareLevel.valueOf(text.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * The address with one thing set differently, on the first page unless that is what
	 * is set.
	 */
	String address(String path, String name, String value) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		this.given.forEach((known, text) -> {
			if (!known.equals(name) && !known.equals("page")) {
				address.queryParam(known, "{" + known + "}");
			}
		});
		if (!value.isEmpty()) {
			address.queryParam(name, "{" + name + "}");
		}
		Map<String, Object> values = new LinkedHashMap<>(this.given);
		values.put(name, value);
		return address.encode().buildAndExpand(values).toUriString();
	}

}
