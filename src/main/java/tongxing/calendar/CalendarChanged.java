package tongxing.calendar;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Audited;

/**
 * The school, a term or a holiday was changed. Leaves a row in the audit.
 */
record CalendarChanged(String action, @Nullable String subject) implements Audited {

}
