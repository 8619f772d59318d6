package tongxing.summaries.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.summaries.text.SummaryText;
import tongxing.summaries.version.Stage;
import tongxing.summaries.version.Step;
import tongxing.summaries.version.VersionView;

/**
 * A version as its template reads it. The sheet is drawn from what the version keeps and
 * from nothing else.
 */
record VersionPage(VersionView.Head head, List<SummaryPage.Line> title, List<Part> parts,
		List<SummaryPage.Line> signature, List<VersionView.Taken> taken, List<VersionView.Change> changes,
		List<Step> possible) {

	static VersionPage of(VersionView view) {
		SummaryText text = view.text();
		SummaryPage.Links links = new SummaryPage.Links(text,
				(list) -> Optional.of(list)
					.filter(view.kept()::contains)
					.map((kept) -> "/summaries/versions/" + view.head().id() + "/figures/" + kept));
		List<Part> parts = text.sections()
			.stream()
			.map((section) -> new Part(section.heading(), section.blocks()
				.stream()
				.map((block) -> new Block(block.name(), view.tags().get(block.name()),
						view.head().open() && block.hasWords(), block.elements().stream().map(links::block).toList()))
				.toList()))
			.toList();
		return new VersionPage(view.head(), links.lines(text.title()), parts, links.lines(text.signature()),
				view.steps(), view.changes(), view.possible());
	}

	/**
	 * A part with its heading.
	 */
	record Part(String heading, List<Block> blocks) {

	}

	/**
	 * A block with what is to be said of its wording.
	 *
	 * @param open whether it can be reworded now
	 */
	record Block(String name, VersionView.@Nullable Tag tag, boolean open, List<SummaryPage.Block> blocks) {

	}

	/**
	 * A stage on the way.
	 */
	record Stop(Stage stage, boolean current, String dot) {

	}

	/** The way from draft to lock. */
	public List<Stop> path() {
		Stage now = (this.head.stage() == Stage.RETURNED) ? Stage.SUBMITTED : this.head.stage();
		return Stream.of(Stage.DRAFT, Stage.SUBMITTED, Stage.APPROVED, Stage.LOCKED)
			.map((stage) -> new Stop((stage == now) ? this.head.stage() : stage, stage == now,
					(stage.compareTo(now) < 0 || now == Stage.LOCKED) ? "dot-met"
							: (stage == now) ? "dot-due" : "dot-none"))
			.toList();
	}

	/** The steps that can be taken, with words or without. */
	public List<Step> steps(boolean withWords) {
		return this.possible.stream().filter((step) -> step.needsRemark() == withWords).toList();
	}

	/** The code in groups of four. */
	public String code() {
		String code = this.head.code();
		return (code != null) ? code.replaceAll("(.{4})(?=.)", "$1-") : "";
	}

}
