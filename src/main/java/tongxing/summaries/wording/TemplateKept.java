package tongxing.summaries.wording;

import tongxing.kernel.Audited;

/**
 * The school changed the wording of its summaries.
 */
record TemplateKept(int number) implements Audited {

	@Override
	public String action() {
		return "SUMMARY_WORDED";
	}

	@Override
	public String subject() {
		return String.valueOf(this.number);
	}

}
