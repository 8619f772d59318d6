package tongxing.summaries.sheets;

import java.time.LocalDate;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tongxing.summaries.sheets.Pupil.Person;
import tongxing.summaries.sheets.Pupil.Promise;
import tongxing.summaries.sheets.Pupil.Stale;

/**
 * Puts sheets on paper: what is known on top, what to ask, what was promised, and room to
 * write.
 */
final class SheetMarkup {

	private static final int MOST_PEOPLE = 4;

	private static final int MOST_STALE = 5;

	private static final int MOST_PROMISES = 4;

	private static final String BOX = "□ ";

	private final Element body;

	private final SheetWords words;

	private final String school;

	private final LocalDate today;

	SheetMarkup(Element body, SheetWords words, String school, LocalDate today) {
		this.body = body;
		this.words = words;
		this.school = school;
		this.today = today;
	}

	void page(Pupil pupil, String code) {
		Element page = this.body.appendElement("div").addClass("page");
		head(page, code);
		known(page, pupil);
		ask(page, pupil.stale(this.today));
		promised(page, pupil.promises());
		fill(page);
		sign(page);
	}

	private void head(Element page, String code) {
		Element row = page.appendElement("table").addClass("head").appendElement("tr");
		Element left = row.appendElement("td");
		left.appendElement("div").text(this.school);
		left.appendElement("div").text(this.words.say("printed", this.words.day(this.today)));
		row.appendElement("td").appendElement("h1").text(this.words.say("title." + this.words.kind()));
		Element right = row.appendElement("td").addClass("code");
		right.appendElement("div").text(this.words.say("code"));
		right.appendElement("strong").text(code);
	}

	private void known(Element page, Pupil pupil) {
		Element table = page.appendElement("table").addClass("known");
		pair(table, "name", pupil.self().name(), "class", pupil.self().className());
		pair(table, "sex", this.words.of("sex.", pupil.self().sex()), "birth",
				this.words.day(pupil.self().birthDate()));
		pair(table, "id", pupil.self().residentId(), "helper", pupil.home().helper());
		pair(table, "address", address(pupil.home()), "siblings", pupil.home().siblings());
		List<Person> people = pupil.people();
		for (int i = 0; i < Math.min(MOST_PEOPLE, people.size()); i++) {
			Element row = table.appendElement("tr");
			row.appendElement("th").text(this.words.say(people.get(i).cares() ? "cares" : "family"));
			row.appendElement("td").attr("colspan", "3").text(person(people.get(i)));
		}
		pair(table, "last." + this.words.kind(), this.words.day(pupil.last()), "", "");
	}

	private static String address(Pupil.Home home) {
		String village = (home.village() != null) ? home.village() : "";
		String address = (home.address() != null) ? home.address() : "";
		return address.contains(village) ? address : (village + " " + address).strip();
	}

	private String person(Person person) {
		StringBuilder text = new StringBuilder(this.words.person(person));
		text.append("　").append((person.phone() != null) ? person.phone() : this.words.say("noPhone"));
		if (person.away()) {
			text.append("　").append(this.words.say("away", (person.place() != null) ? person.place() : "____"));
		}
		return text.toString();
	}

	private void pair(Element table, String one, @Nullable String first, String other, @Nullable String second) {
		Element row = table.appendElement("tr");
		row.appendElement("th").text(this.words.say("field." + one));
		Element cell = row.appendElement("td").text((first != null) ? first : "");
		if (other.isEmpty()) {
			cell.attr("colspan", "3");
			return;
		}
		row.appendElement("th").text(this.words.say("field." + other));
		row.appendElement("td").text((second != null) ? second : "");
	}

	private void ask(Element page, List<Stale> stale) {
		if (stale.isEmpty()) {
			return;
		}
		page.appendElement("h2").text(this.words.say("ask"));
		Element list = page.appendElement("table").addClass("lines");
		stale.stream().limit(MOST_STALE).forEach((one) -> {
			Element row = list.appendElement("tr");
			row.appendElement("td").text(BOX + this.words.stale(one));
			row.appendElement("td").addClass("write");
		});
	}

	private void promised(Element page, List<Promise> promises) {
		page.appendElement("h2").text(this.words.say("promised"));
		Element list = page.appendElement("table").addClass("lines");
		if (promises.isEmpty()) {
			list.appendElement("tr").appendElement("td").text(this.words.say("promised.none"));
		}
		promises.stream().limit(MOST_PROMISES).forEach((one) -> {
			Element row = list.appendElement("tr");
			row.appendElement("td").text(one.what() + "（" + this.words.day(one.due()) + "，" + one.owner() + "）");
			row.appendElement("td").addClass("answers").text(this.words.say("answers"));
		});
	}

	private void fill(Element page) {
		page.appendElement("h2").text(this.words.say("fill"));
		Element table = page.appendElement("table").addClass("fill");
		for (String line : List.of("when", "met." + this.words.kind(), "ratings")) {
			Element row = table.appendElement("tr");
			row.appendElement("th").text(this.words.say("field." + line));
			row.appendElement("td").text(this.words.say("choice." + line));
		}
		for (String box : List.of("seen." + this.words.kind(), "said." + this.words.kind())) {
			Element row = table.appendElement("tr").addClass(box.startsWith("seen") ? "tall" : "room");
			row.appendElement("th").text(this.words.say("field." + box));
			row.appendElement("td");
		}
		Element row = table.appendElement("tr").addClass("room");
		row.appendElement("th").text(this.words.say("field.next"));
		row.appendElement("td").addClass("low").text(this.words.say("choice.next"));
	}

	private void sign(Element page) {
		Element row = page.appendElement("table").addClass("sign").appendElement("tr");
		for (String who : List.of("made", "checked", "seal")) {
			row.appendElement("td").text(this.words.say(who));
		}
	}

}
