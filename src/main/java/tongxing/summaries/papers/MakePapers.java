package tongxing.summaries.papers;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;
import tongxing.staff.CurrentStaff;
import tongxing.staff.StaffMember;
import tongxing.summaries.Summaries;
import tongxing.summaries.SummaryScopes;
import tongxing.summaries.SummaryScopes.Choice;
import tongxing.summaries.appendix.Appendices;
import tongxing.summaries.docx.SummaryDocument;
import tongxing.summaries.pdf.SummaryPdf;
import tongxing.summaries.text.SummaryText;

/**
 * Makes the papers of the school and of each class, one folder each. A run that was cut
 * off begins the file anew.
 */
@Component
class MakePapers implements JobKind<PaperWork> {

	private static final String ZIP = "application/zip";

	private final Summaries summaries;

	private final SummaryScopes scopes;

	private final Appendices appendices;

	private final SummaryDocument document;

	private final SummaryPdf pdf;

	private final FigureAccess access;

	private final Terms terms;

	private final CurrentStaff me;

	private final MessageSource messages;

	private final Clock clock;

	MakePapers(Summaries summaries, SummaryScopes scopes, Appendices appendices, SummaryDocument document,
			SummaryPdf pdf, FigureAccess access, Terms terms, CurrentStaff me, MessageSource messages, Clock clock) {
		this.summaries = summaries;
		this.scopes = scopes;
		this.appendices = appendices;
		this.document = document;
		this.pdf = pdf;
		this.access = access;
		this.terms = terms;
		this.me = me;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String code() {
		return "summaries.papers";
	}

	@Override
	public Class<PaperWork> parameters() {
		return PaperWork.class;
	}

	@Override
	public Title title(PaperWork work) {
		return Title.of("papers.job", work.term());
	}

	@Override
	public void run(JobRun run, PaperWork work) throws IOException {
		StaffMember owner = this.me.get();
		LocalDate today = LocalDate.now(this.clock);
		this.access.require(owner, FigureScope.SCHOOL, today);
		Term term = this.terms.get(work.of());
		List<Choice> wanted = this.scopes.of(owner, term.id().schoolYear(), today)
			.stream()
			.filter((choice) -> choice.scope().kind() != FigureScope.Kind.HELPER)
			.toList();
		try (ZipOutputStream zip = new ZipOutputStream(
				run.file("papers-%s-%s.zip".formatted(term.id(), work.asOf()), ZIP), StandardCharsets.UTF_8)) {
			for (int i = 0; i < wanted.size(); i++) {
				run.progress(i, wanted.size());
				add(wanted.get(i), i, term, work, zip);
			}
			run.progress(wanted.size(), wanted.size());
		}
	}

	private void add(Choice choice, int number, Term term, PaperWork work, ZipOutputStream zip) throws IOException {
		FigureScope scope = choice.scope();
		SummaryText text = this.summaries.taken(scope, term, work.asOf(), work.spoken());
		String folder = "%02d %s/".formatted(number,
				harmless(choice.name().isEmpty() ? say("summaries.scope.SCHOOL", work) : choice.name()));
		entry(zip, folder + say("papers.file.summary", work) + ".docx", (out) -> this.document.write(text, out));
		entry(zip, folder + say("papers.file.summary", work) + ".pdf", (out) -> this.pdf.write(text, out));
		entry(zip, folder + say("papers.file.appendix", work) + ".xlsx", (out) -> this.appendices
			.write(new Appendices.Asked(scope, term, work.asOf(), work.spoken(), false), out));
	}

	private static void entry(ZipOutputStream zip, String name, Paper paper) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		paper.write(new LeftOpen(zip));
		zip.closeEntry();
	}

	private String say(String key, PaperWork work) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, work.spoken().locale()));
	}

	/** A class may be called anything; a folder may not. */
	private static String harmless(String name) {
		return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
	}

	/** Writes one paper. */
	private interface Paper {

		void write(OutputStream out) throws IOException;

	}

	/** Writers close what they write to; the file goes on. */
	private static final class LeftOpen extends FilterOutputStream {

		LeftOpen(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
