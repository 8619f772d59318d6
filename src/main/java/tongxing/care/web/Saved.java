package tongxing.care.web;

import java.util.ArrayList;
import java.util.List;

import tongxing.care.CareOutcome.Fulfilled;
import tongxing.care.CareOutcome;
import tongxing.care.CareRecordId;
import tongxing.care.RecordCare;
import tongxing.care.kinds.CareKind;
import tongxing.registry.ChildId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says after a save what was saved and what it was good for, without a name.
 */
@Component
class Saved {

	/** What is fulfilled for so many is told without asking of a whole school. */
	private static final int MANY = 120;

	private final ObjectProvider<CareOutcome> outcomes;

	private final CareWords words;

	private final RecordForms forms;

	Saved(ObjectProvider<CareOutcome> outcomes, CareWords words, RecordForms forms) {
		this.outcomes = outcomes;
		this.words = words;
		this.forms = forms;
	}

	void tell(RedirectAttributes redirect, CareKind kind, CareRecordId record, RecordCare care) {
		String name = this.words.say("care.kind." + kind.code());
		List<Object> said = new ArrayList<>(List.of(name, care.children().size()));
		String key = "care.saved.plain";
		if (care.event().attempt() != null) {
			key = "care.saved.attempt";
		}
		else {
			String duties = fulfilled(List.of(record), care.children().stream().map(RecordCare.Seen::child).toList());
			if (!duties.isEmpty()) {
				key = "care.saved.duties";
				said.add(duties);
			}
		}
		redirect.addFlashAttribute("notice", key);
		redirect.addFlashAttribute("noticeArgs", said.toArray());
		redirect.addFlashAttribute("noticeLink", "/records/" + record);
		redirect.addFlashAttribute("noticeLinkText", "care.saved.look");
	}

	/**
	 * What these records fulfil, in words; empty if nothing.
	 */
	String fulfilled(List<CareRecordId> records, List<ChildId> children) {
		List<ChildId> some = children.subList(0, Math.min(MANY, children.size()));
		List<Fulfilled> all = this.outcomes.orderedStream()
			.flatMap((outcome) -> outcome.of(records, some, this.forms.today()).stream())
			.toList();
		return this.words.fulfilled(all);
	}

}
