package tongxing.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with a session of their own, as a browser would have it: sign-in, scope, CSRF
 * and audit are all on. An answer that never comes is an {@link UncheckedIOException}.
 */
public final class Visitor {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final URI home;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	/**
	 * Somebody who has not signed in yet.
	 */
	public Visitor(URI home) {
		this.home = home;
	}

	/**
	 * A form as it is sent; may be sent again after a lost answer.
	 */
	public record Filled(URI action, String body) {

	}

	public Visitor signIn(String staffNumber, String password) {
		Element form = get("/sign-in").selectFirst("form[method=post]");
		HttpResponse<String> answer = submit(fill(form, Map.of("number", staffNumber, "password", password)));
		String to = answer.headers().firstValue("location").orElse("");
		if (answer.statusCode() != 302 || to.contains("sign-in")) {
			throw new IllegalStateException("Could not sign in: " + answer.statusCode() + " " + to);
		}
		return this;
	}

	/**
	 * A page that must be there.
	 */
	public Document get(String path) {
		return Jsoup.parse(body(path), this.home.resolve(path).toString());
	}

	/**
	 * The same for a page that may send on to another.
	 */
	public Document follow(String path) {
		URI address = this.home.resolve(path);
		HttpResponse<String> answer = send(HttpRequest.newBuilder(address));
		while (answer.statusCode() == 302) {
			address = address.resolve(answer.headers().firstValue("location").orElseThrow());
			answer = send(HttpRequest.newBuilder(address));
		}
		return Jsoup.parse(answer.body(), address.toString());
	}

	/**
	 * Only fetches, and returns the length: what a benchmark does in its loop.
	 */
	public int fetch(String path) {
		return body(path).length();
	}

	/**
	 * A form as it stands on its page, with some fields filled in.
	 */
	public Filled fill(Element form, Map<String, String> typed) {
		Map<String, List<String>> fields = FormFields.of(form);
		typed.forEach((name, value) -> fields.put(name, List.of(value)));
		String body = fields.entrySet()
			.stream()
			.flatMap((field) -> field.getValue().stream().map((value) -> encode(field.getKey()) + "=" + encode(value)))
			.collect(Collectors.joining("&"));
		return new Filled(URI.create(form.absUrl("action")), body);
	}

	public HttpResponse<String> submit(Filled form) {
		return send(HttpRequest.newBuilder(form.action())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.body())));
	}

	/**
	 * Sends a file with a form that takes one, the other fields as they stand.
	 */
	public HttpResponse<String> upload(Element form, String field, Path file) throws IOException {
		String boundary = "----a-roster-a-photo-a-letter";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		FormFields.of(form)
			.forEach((name, values) -> values.forEach((value) -> body.writeBytes(
					"--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)
						.getBytes(StandardCharsets.UTF_8))));
		body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
			.formatted(boundary, field, file.getFileName())
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(Files.readAllBytes(file));
		body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/**
	 * What a page that refused a form says is wrong, for the message of a failed test.
	 */
	public static String complaint(HttpResponse<String> answer) {
		Document page = Jsoup.parse(answer.body());
		String said = page.select("main .note-bad li, main .note-bad p").eachText().toString();
		return answer.statusCode() + " " + (said.equals("[]") ? page.select("main").text() : said);
	}

	private String body(String path) {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(this.home.resolve(path)));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + answer.statusCode());
		}
		return answer.body();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
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
