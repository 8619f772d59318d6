package tongxing.operations.demo;

import tongxing.kernel.Audited;

/**
 * The installation was filled with the demo school.
 */
record DemoFilled(DemoSize size) implements Audited {

	@Override
	public String action() {
		return "DEMO_FILLED";
	}

	@Override
	public String subject() {
		return this.size.children() + "/" + this.size.years() + "/" + this.size.seed();
	}

}
