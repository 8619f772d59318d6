package tongxing.summaries.papers;

import java.time.LocalDate;

import tongxing.calendar.TermId;
import tongxing.staff.Language;

/**
 * What a job needs to know of the papers it makes.
 *
 * @param term such as <code>2026-1</code>
 * @param language tag of the papers' language
 */
record PaperWork(String term, LocalDate asOf, String language) {

	static PaperWork of(TermId term, LocalDate asOf, Language language) {
		return new PaperWork(term.toString(), asOf, language.tag());
	}

	TermId of() {
		return TermId.of(this.term);
	}

	Language spoken() {
		return Language.ofTag(this.language).orElse(Language.SIMPLIFIED);
	}

}
