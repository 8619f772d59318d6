package tongxing.kernel.person;

/**
 * The sex entered in the register (GB/T 2261.1), with the Chinese word the forms print.
 */
public enum Sex {

	MALE("男"), FEMALE("女");

	private final String word;

	Sex(String word) {
		this.word = word;
	}

	/** The word as it stands in a Chinese form. */
	public String word() {
		return this.word;
	}

}
