package tongxing.calendar;

/**
 * The three visiting phases of a term 期初, 期中, 期末 [S-6, S-13].
 */
public enum Phase {

	START, MID, END

}
