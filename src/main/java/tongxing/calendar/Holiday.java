package tongxing.calendar;

import tongxing.kernel.DateRange;

/**
 * Days without teaching inside a term.
 */
public record Holiday(DateRange during, String name) {

}
