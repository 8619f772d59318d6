package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that is done for children of one household on a day.
 *
 * @param kind of care record
 * @param reached whether somebody was met; otherwise it is an attempt
 */
record Happening(LocalDate day, String kind, List<Pupil> pupils, boolean reached) {

}
