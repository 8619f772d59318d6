package tongxing.summaries.version;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.summaries.Summaries;
import tongxing.summaries.docx.SummaryDocument;
import tongxing.summaries.pdf.SummaryPdf;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.version.Frozen.Block;
import tongxing.summaries.version.VersionStore.Stored;
import tongxing.summaries.version.VersionView.Change;
import tongxing.summaries.version.VersionView.Line;
import tongxing.summaries.version.VersionView.Tag;

/**
 * Summaries as versions: saved as a draft, made anew, submitted, given back, approved,
 * locked, reopened. Each act holds the summary until it is done, so that of two at once
 * the second sees what the first did. Who may see the figures of a scope may do this with
 * its summary; others learn nothing.
 */
@Service
@Transactional
public class Versions {

	private final Summaries summaries;

	private final VersionStore store;

	private final Differences differences;

	private final SummaryDocument document;

	private final SummaryPdf pdf;

	private final Terms terms;

	private final FigureAccess access;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	private final CurrentStaff me;

	private final Clock clock;

	Versions(Summaries summaries, VersionStore store, Differences differences, SummaryDocument document, SummaryPdf pdf,
			Terms terms, FigureAccess access, MessageSource messages, ApplicationEventPublisher events, CurrentStaff me,
			Clock clock) {
		this.summaries = summaries;
		this.store = store;
		this.differences = differences;
		this.document = document;
		this.pdf = pdf;
		this.terms = terms;
		this.access = access;
		this.messages = messages;
		this.events = events;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * Writes the summary as it is on a day and keeps it as a draft. What was edited in
	 * the draft before stays. Refuses while the latest version is with the principal or
	 * locked. If nothing is different from the draft, that is the draft.
	 */
	public UUID save(FigureScope scope, Term term, LocalDate asOf, Language language) {
		if (scope.kind() == FigureScope.Kind.CHILD) {
			throw new NotFound("summary");
		}
		this.access.require(this.me.get(), scope, today());
		UUID summary = this.store.hold(scope, term.id(), language);
		Optional<Stored> latest = this.store.latest(summary);
		if (latest.filter((version) -> version.head().stage() != Stage.DRAFT).isPresent()) {
			throw new RuleViolation("versions.refused.notDraft");
		}
		Summaries.Preview preview = this.summaries.whole(scope, term, asOf, language);
		Frozen written = Freezer.freeze(preview.text(), preview.template());
		Frozen content = latest.map((version) -> carried(version.frozen(), written)).orElse(written);
		Instant now = this.clock.instant();
		if (latest.filter((version) -> version.content().equals(Canonical.text(content))).isPresent()) {
			return latest.get().id();
		}
		latest.filter((version) -> !version.isFrozen()).ifPresent((version) -> this.store.freeze(version, now));
		int number = latest.map((version) -> version.head().number() + 1).orElse(1);
		UUID id = this.store.add(summary, number, content, this.me.id(), now);
		this.events.publishEvent(new VersionEvent("SUMMARY_MADE", id, null));
		return id;
	}

	/** What was edited stays, on what is written now. */
	private static Frozen carried(Frozen before, Frozen now) {
		return now.with((block) -> before.block(block.name())
			.map((old) -> new Block(block.name(), block.bodies(), old.edit()))
			.orElse(block));
	}

	/** A version with everything its page shows. */
	@Transactional(readOnly = true)
	public VersionView view(UUID id) {
		Stored version = allowed(id);
		Frozen frozen = version.frozen();
		Map<String, Tag> tags = new LinkedHashMap<>();
		frozen.parts()
			.stream()
			.flatMap((part) -> part.blocks().stream())
			.forEach((block) -> Tags.of(block).ifPresent((tag) -> tags.put(block.name(), tag)));
		List<Step> possible = Stream.of(Step.values())
			.filter((step) -> step.isOpen(version.head().stage(), version.head().latest(), this.me.get()))
			.toList();
		return new VersionView(version.head(), text(frozen), frozen.lists(), tags, this.store.taken(version.summary()),
				changes(version, frozen), possible);
	}

	private List<Change> changes(Stored version, Frozen frozen) {
		UUID previous = version.head().previous();
		return (previous != null) ? this.differences.between(this.store.get(previous).frozen(), frozen) : List.of();
	}

	/** The versions of a scope in all languages, the latest first. */
	@Transactional(readOnly = true)
	public List<Line> of(FigureScope scope, TermId term) {
		return this.store.lines(term, scope);
	}

	/**
	 * Takes a step with a version.
	 * @param said a remark, blank if there is none
	 * @return the version to go on with: a new draft after one was given back or reopened
	 */
	public UUID take(UUID id, Step step, String said) {
		this.store.hold(id);
		Stored version = allowed(id);
		VersionView.Head head = version.head();
		step.require(head.stage(), head.latest(), this.me.get(), said);
		if (step == Step.SUBMIT) {
			requireFresh(version.frozen());
		}
		String remark = said.isBlank() ? null : said.strip();
		Instant now = this.clock.instant();
		this.store.take(id, step, remark, this.me.id(), now);
		this.events.publishEvent(new VersionEvent("SUMMARY_" + step, id, remark));
		return switch (step) {
			case SUBMIT -> submit(version, now);
			case LOCK -> lock(version);
			case GIVE_BACK, REOPEN -> this.store.add(version.summary(), head.number() + 1, version.frozen(),
					new AccountId(version.maker()), now);
			case APPROVE, COMMENT -> id;
		};
	}

	/** A number that is no longer true is not handed in. */
	private static void requireFresh(Frozen frozen) {
		boolean stale = frozen.parts()
			.stream()
			.flatMap((part) -> part.blocks().stream())
			.flatMap((block) -> Tags.of(block).stream())
			.anyMatch((tag) -> !tag.stale().isEmpty());
		if (stale) {
			throw new RuleViolation("versions.refused.stale");
		}
	}

	private UUID submit(Stored version, Instant now) {
		this.store.freeze(version, now);
		return version.id();
	}

	private UUID lock(Stored version) {
		String code = Canonical.code(version.hash(), version.id());
		SummaryText text = text(version.frozen());
		String mark = lockedMark(version, code);
		this.store.seal(version.id(), code, written((out) -> this.document.write(text, mark, out)),
				written((out) -> this.pdf.write(text, mark, out)));
		return version.id();
	}

	private String lockedMark(Stored version, String code) {
		return this.messages.getMessage("versions.mark.locked",
				new Object[] { Canonical.printed(code), version.hash().substring(0, Verification.SHORTEST) },
				version.head().language().locale());
	}

	/**
	 * The version as a .docx: of a locked one exactly the document that was made when it
	 * was locked.
	 */
	public byte[] document(UUID id) {
		Stored version = taken(id);
		return (version.head().code() != null) ? this.store.papers(id).get(0)
				: written((out) -> this.document.write(text(version.frozen()), draftMark(version), out));
	}

	/**
	 * The same as PDF.
	 */
	public byte[] pdf(UUID id) {
		Stored version = taken(id);
		String code = version.head().code();
		String mark = (code != null) ? lockedMark(version, code) : draftMark(version);
		List<byte[]> papers = this.store.papers(id);
		return (papers.size() > 1) ? papers.get(1)
				: written((out) -> this.pdf.write(text(version.frozen()), mark, out));
	}

	private Stored taken(UUID id) {
		Stored version = allowed(id);
		this.events.publishEvent(new VersionEvent("SUMMARY_EXPORTED", id, null));
		return version;
	}

	private String draftMark(Stored version) {
		return this.messages.getMessage("versions.mark.draft", new Object[] { version.head().number() },
				version.head().language().locale());
	}

	/**
	 * What a version keeps of a figure: exactly the things it counted when it was made.
	 * Scope and term are given if they are not the version's own.
	 */
	@Transactional(readOnly = true)
	public VersionView.Kept kept(UUID id, String figure, @Nullable String scope, @Nullable String term) {
		Stored version = allowed(id);
		String address = VersionView.listOf(figure, scope, term);
		return version.frozen()
			.figures()
			.stream()
			.filter((count) -> count.address().equals(address))
			.findFirst()
			.map((count) -> count.of(version.head()))
			.orElseThrow(() -> new NotFound("figure"));
	}

	/**
	 * Writes a document into a stream.
	 */
	private interface Writer {

		void write(OutputStream out) throws IOException;

	}

	private static byte[] written(Writer writer) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			writer.write(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private SummaryText text(Frozen frozen) {
		return Thaw.text(frozen, this.terms.get(TermId.of(frozen.term())));
	}

	private Stored allowed(UUID id) {
		Stored version = this.store.get(id);
		this.access.require(this.me.get(), version.head().scope(), today());
		return version;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
