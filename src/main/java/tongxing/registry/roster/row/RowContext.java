package tongxing.registry.roster.row;

import java.time.LocalDate;

/**
 * What a row takes from around it.
 *
 * @param asOf the day on which grades and ages count
 * @param date1904 whether bare date numbers count from 1904
 * @param kindergarten whether the roster is a kindergarten's
 * @param registerCodes whether 1 and 2 in the left-behind column are the register's codes
 */
public record RowContext(LocalDate asOf, boolean date1904, boolean kindergarten, boolean registerCodes) {

}
