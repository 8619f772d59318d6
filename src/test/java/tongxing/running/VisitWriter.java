package tongxing.running;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tongxing.operations.demo.DemoLogin;

/**
 * Somebody of the demo school who saves one home visit after the other until no answer
 * comes, and remembers what was promised.
 */
final class VisitWriter {

	private final String staffNumber;

	private final Visitor visitor;

	private final List<String> children;

	private final Set<String> promised = ConcurrentHashMap.newKeySet();

	private Visitor.@Nullable Filled unanswered;

	private String story = "";

	private int written;

	private int lost;

	private volatile boolean refused;

	VisitWriter(URI home, String staffNumber) {
		this.staffNumber = staffNumber;
		this.visitor = new Visitor(home).signIn(staffNumber, DemoLogin.PASSWORD);
		this.children = this.visitor.get("/children?size=50")
			.select("tbody a[href^=/children/]")
			.eachAttr("href")
			.stream()
			.distinct()
			.toList();
	}

	/** What the visits tell that were promised, each in words of its own. */
	Set<String> promised() {
		return this.promised;
	}

	/** How many forms were sent and not answered. */
	int lost() {
		return this.lost;
	}

	boolean isRefused() {
		return this.refused;
	}

	/** Ends when the application does. */
	void writeUntilLost() {
		try {
			while (true) {
				fillOne();
				sendIt();
			}
		}
		catch (UncheckedIOException killed) {
			this.lost += (this.unanswered != null) ? 1 : 0;
		}
		catch (IllegalStateException dying) {
			// the application still answered, but its database was gone
		}
	}

	/** The form whose answer was lost, as it was; whether it had been kept or not. */
	void sendLostAgain() {
		if (this.unanswered != null) {
			sendIt();
		}
	}

	private void fillOne() {
		String child = this.children.get(this.written % this.children.size());
		Element form = this.visitor.get("/records/new?kind=HOME_VISIT&child=" + child.substring("/children/".length()))
			.selectFirst("main form[action$=/records/new]");
		this.story = "kill-nine %s %d".formatted(this.staffNumber, this.written++);
		this.unanswered = this.visitor.fill(form, Map.of("outcome", "DONE", "met", "CHILD", "narrative", this.story));
	}

	private void sendIt() {
		HttpResponse<String> answer = this.visitor.submit(this.unanswered);
		if (answer.statusCode() >= 500) {
			throw new IllegalStateException(Visitor.complaint(answer));
		}
		if (answer.statusCode() != 302 || !answer.headers().firstValue("location").orElse("").contains("/children/")) {
			this.refused = true;
			throw new AssertionError(Visitor.complaint(answer));
		}
		this.promised.add(this.story);
		this.unanswered = null;
	}

}
