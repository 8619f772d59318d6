package tongxing.summaries.papers;

import java.time.LocalDate;

import org.springframework.stereotype.Service;

import tongxing.calendar.Term;
import tongxing.jobs.JobId;
import tongxing.jobs.Jobs;
import tongxing.staff.Language;

/**
 * Hands the papers of a whole school to a job, whose page shows how far it is and from
 * which the file is fetched.
 */
@Service
public class SchoolPapers {

	private final Jobs jobs;

	private final MakePapers making;

	SchoolPapers(Jobs jobs, MakePapers making) {
		this.jobs = jobs;
		this.making = making;
	}

	/**
	 * Asks for the summary of the school and of every class, as .docx and PDF with their
	 * workbooks. Who asks must answer for the school, now and when it is made.
	 */
	public JobId ask(Term term, LocalDate asOf, Language language) {
		return this.jobs.start(this.making, PaperWork.of(term.id(), asOf, language));
	}

}
