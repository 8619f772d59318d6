package tongxing.staff;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Lets a way back lead to a page of this application and nowhere else.
 */
public final class SafePath {

	private static final int LONGEST = 500;

	private SafePath() {
	}

	/**
	 * The path, unless it could lead somewhere else.
	 */
	public static Optional<String> inside(@Nullable String path) {
		if (path == null || !path.startsWith("/") || path.startsWith("//") || path.length() > LONGEST
				|| path.startsWith("/sign-") || path.chars().anyMatch((c) -> c == '\\' || c <= ' ' || c > '~')) {
			return Optional.empty();
		}
		return Optional.of(path);
	}

	/**
	 * The path of the page that a <code>Referer</code> names, if it is one of this host.
	 */
	public static Optional<String> ofReferer(@Nullable String referer, String host) {
		try {
			URI from = (referer != null) ? URI.create(referer) : null;
			if (from == null || !host.equals(from.getHost())) {
				return Optional.empty();
			}
			return inside(from.getRawPath() + ((from.getRawQuery() != null) ? "?" + from.getRawQuery() : ""));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
