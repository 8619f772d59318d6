/**
 * Fifteen summaries that real schools wrote by hand: what each says is entered into the
 * product as its users would, and must come out of the summary it writes.
 */
package tongxing.seeds;
