package tongxing.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import tongxing.pairing.HelperId;
import tongxing.pairing.PairingBoard.Sheet;
import tongxing.pairing.PairingBoard.Unpaired;
import tongxing.pairing.PairingBoard;
import tongxing.pairing.PairingId;
import tongxing.pairing.helper.HelperView;
import tongxing.pairing.helper.Helpers;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.editing.Edits;
import tongxing.staff.editing.Seen;
import tongxing.staff.words.Choice;

import org.springframework.stereotype.Component;

/**
 * What the forms about pairings and helpers do alike: they show only what the asker may
 * see today, each is saved once, and none overwrites what somebody else changed
 * meanwhile.
 */
@Component
class PairingDesk {

	private final PairingBoard board;

	private final Helpers helpers;

	private final Choices choices;

	private final OneTimeForms forms;

	private final Edits edits;

	private final CurrentStaff me;

	private final Clock clock;

	PairingDesk(PairingBoard board, Helpers helpers, Choices choices, OneTimeForms forms, Edits edits, CurrentStaff me,
			Clock clock) {
		this.board = board;
		this.helpers = helpers;
		this.choices = choices;
		this.forms = forms;
		this.edits = edits;
		this.me = me;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	AccountId me() {
		return this.me.id();
	}

	/** Whether the asker leads the program. */
	boolean leads() {
		return this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD);
	}

	Unpaired child(ChildId child) {
		return this.board.child(me(), child, today());
	}

	Sheet sheet(PairingId pairing) {
		return this.board.sheet(pairing, me(), today());
	}

	HelperView helper(HelperId helper) {
		return this.helpers.view(helper);
	}

	/** The helpers to choose from, and in front that nobody is. */
	List<Choice> helpers(String nobody) {
		return this.choices.helpers(this.helpers.active(), nobody);
	}

	/**
	 * Begins something, once however often the form is sent.
	 * @return the address of the page that follows
	 */
	String begin(UUID formKey, String next, Runnable act) {
		return this.forms.once(formKey, () -> {
			act.run();
			return next;
		});
	}

	/**
	 * Changes something, once, unless somebody else has changed it since it was seen.
	 * @return the address of the page that follows
	 */
	String change(Seen seen, UUID formKey, String next, Runnable act) {
		return begin(formKey, next, () -> {
			this.edits.requireUnchanged(seen);
			act.run();
		});
	}

}
