package tongxing.operations.demo;

/**
 * How large the demo school is to be. The same size, seed and day give the same school,
 * down to the identifiers.
 *
 * @param children on the register today
 * @param years finished school years before the running term
 */
public record DemoSize(int children, int years, long seed) {

	/** 120 children, two finished terms and one running. */
	public static final DemoSize USUAL = new DemoSize(120, 1, 1);

	private static final int MOST_CHILDREN = 30_000;

	private static final int MOST_YEARS = 12;

	private static final int FULL_CLASS = 40;

	private static final int GRADES = 6;

	public DemoSize {
		if (children < GRADES || children > MOST_CHILDREN || years < 1 || years > MOST_YEARS) {
			throw new IllegalArgumentException("From 6 to 30000 children and from 1 to 12 years");
		}
	}

	/** Classes side by side in one grade. */
	int parallel() {
		return Math.max(Math.min(2, this.children / GRADES),
				(this.children + GRADES * FULL_CLASS - 1) / (GRADES * FULL_CLASS));
	}

	/** Teachers who care for children without leading a class. */
	int otherTeachers() {
		return Math.max(2, parallel() * GRADES / 2 - 4);
	}

}
