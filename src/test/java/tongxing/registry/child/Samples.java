package tongxing.registry.child;

/**
 * Numbers of people who do not exist.
 */
final class Samples {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private Samples() {
	}

	/**
	 * A resident ID with a right check character.
	 * @param start county and birth date, 14 digits
	 * @param sequence odd for boys
	 */
	static String residentId(String start, int sequence) {
		String body = start + "%03d".formatted(sequence);
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (body.charAt(i) - '0') * WEIGHTS[i];
		}
		return body + "10X98765432".charAt(sum % 11);
	}

}
