package tongxing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with a session of their own, as a browser would have it: sign-in, scope, CSRF
 * and audit are all on.
 */
final class Visitor {

	private final RunningApplication application;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	Visitor(RunningApplication application) {
		this.application = application;
	}

	Visitor signIn(String staffNumber, String password) {
		Element form = get("/sign-in").selectFirst("form[method=post]");
		HttpResponse<String> answer = submit(form, Map.of("number", staffNumber, "password", password));
		String to = answer.headers().firstValue("location").orElse("");
		if (answer.statusCode() != 302 || to.contains("sign-in")) {
			throw new IllegalStateException("Could not sign in: " + answer.statusCode() + " " + to);
		}
		return this;
	}

	/**
	 * A page that must be there.
	 */
	Document get(String path) {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(this.application.address(path)).build());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + answer.statusCode());
		}
		return Jsoup.parse(answer.body(), this.application.address(path).toString());
	}

	/**
	 * Only fetches, and returns the length: what a benchmark does in its loop.
	 */
	int fetch(String path) {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(this.application.address(path)).build());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + answer.statusCode());
		}
		return answer.body().length();
	}

	/**
	 * Submits a form as it stands on its page, with some fields filled in.
	 */
	HttpResponse<String> submit(Element form, Map<String, String> typed) {
		Map<String, java.util.List<String>> fields = FormFields.of(form);
		typed.forEach((name, value) -> fields.put(name, java.util.List.of(value)));
		String body = fields.entrySet()
			.stream()
			.flatMap((field) -> field.getValue().stream().map((value) -> encode(field.getKey()) + "=" + encode(value)))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(java.net.URI.create(form.absUrl("action")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
