package tongxing.summaries.text;

/**
 * The parts of a term summary in their usual order (taken from 15 summaries of schools).
 */
public enum SectionKind {

	/** What this paper is about, and up to which day it counts. */
	OPENING(false),
	/** The register in figures. */
	SITUATION(false),
	/** Who leads the work, by which rules. */
	ORGANISATION(false),
	/** What was done, kind by kind. */
	MEASURES(true),
	/** What came of it. */
	RESULTS(false),
	/** What was not done, and who was not reached. */
	PROBLEMS(false),
	/** What follows from the problems. */
	PLAN(true);

	private final boolean numbered;

	SectionKind(boolean numbered) {
		this.numbered = numbered;
	}

	/** Whether its paragraphs carry numbers. */
	public boolean isNumbered() {
		return this.numbered;
	}

}
