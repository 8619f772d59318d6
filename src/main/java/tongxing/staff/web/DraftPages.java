package tongxing.staff.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tongxing.staff.CurrentStaff;
import tongxing.staff.Drafts;

import org.springframework.stereotype.Component;

/**
 * Lets a form's template ask for its draft, by one statement.
 */
@Component("draftPages")
class DraftPages {

	private final Drafts drafts;

	private final CurrentStaff me;

	DraftPages(Drafts drafts, CurrentStaff me) {
		this.drafts = drafts;
		this.me = me;
	}

	public Kept find(String form, @Nullable Object subject) {
		String about = (subject != null) ? subject.toString() : "";
		Drafts.Draft draft = this.drafts.find(this.me.id(), form, about).orElse(null);
		return new Kept(form, about, (draft != null) ? draft.content() : null,
				(draft != null) ? draft.savedAt() : null);
	}

	/**
	 * The draft of a form, with or without anything kept in it.
	 */
	public record Kept(String form, String subject, @Nullable String content, @Nullable Instant savedAt) {

		@Override
		public String toString() {
			return "Kept";
		}

	}

}
