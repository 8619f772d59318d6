package tongxing.registry.intake;

/**
 * What an import does with a row. The rows read are the sum of all five.
 */
public enum Outcome {

	NEW, UPDATED, UNCHANGED, REJECTED, DUPLICATE

}
