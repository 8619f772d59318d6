package tongxing.pairing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tongxing.pairing.PairingBoard.Sheet;
import tongxing.pairing.helper.HelperView;
import tongxing.staff.editing.Seen;
import tongxing.staff.editing.Standing.Line;
import tongxing.staff.editing.Standing;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * Says how a pairing or a helper stands now, to whom comes second with a change.
 */
@Component
class PairingStandings {

	private final Words words;

	PairingStandings(Words words) {
		this.words = words;
	}

	Standing pairing(Sheet sheet) {
		List<Line> lines = new ArrayList<>();
		add(lines, "pairing.helper", sheet.helperName());
		add(lines, "pairing.role", this.words.of("pairing.role.", sheet.role().name()));
		add(lines, "pairing.from", this.words.full(sheet.since()));
		if (sheet.until() != null && sheet.closeReason() != null) {
			add(lines, "pairing.close.last", this.words.full(sheet.until()));
			add(lines, "pairing.close.reason", this.words.of("pairing.reason.", sheet.closeReason().name()));
			add(lines, "pairing.close.successor", sheet.successorName());
			add(lines, "pairing.close.gap", sheet.gapReason());
		}
		return new Standing(new Seen("pairing", sheet.id(), sheet.version()), lines);
	}

	Standing helper(HelperView helper) {
		List<Line> lines = new ArrayList<>();
		add(lines, "pairing.name", helper.name());
		add(lines, "pairing.helper.cap", Objects.toString(helper.ownCap(), null));
		add(lines, "pairing.helper.note", helper.note());
		if (!helper.active()) {
			add(lines, "pairing.helper", this.words.say("pairing.helper.isRetired"));
		}
		return new Standing(new Seen("helper", helper.id().value(), helper.version()), lines);
	}

	private void add(List<Line> lines, String label, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			lines.add(new Line(this.words.say(label), text));
		}
	}

}
