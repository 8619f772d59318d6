package tongxing.kernel;

/**
 * A stage of schooling. Grades are numbered 0–4 in kindergarten (nursery, small, middle,
 * big, pre-school class), 1–6 in primary and 7–9 in junior school.
 */
public enum Stage {

	KINDERGARTEN(0, 4), PRIMARY(1, 6), JUNIOR(7, 9);

	private final int firstGrade;

	private final int lastGrade;

	Stage(int firstGrade, int lastGrade) {
		this.firstGrade = firstGrade;
		this.lastGrade = lastGrade;
	}

	public int firstGrade() {
		return this.firstGrade;
	}

	public int lastGrade() {
		return this.lastGrade;
	}

	public boolean has(int grade) {
		return grade >= this.firstGrade && grade <= this.lastGrade;
	}

}
