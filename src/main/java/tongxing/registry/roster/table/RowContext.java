package tongxing.registry.roster.table;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.cell.TypedClass;

/**
 * What a row takes from around it.
 *
 * @param asOf the day on which grades and ages count
 * @param date1904 whether bare date numbers count from 1904
 * @param schoolClass the class of the section, the title or the sheet
 * @param kindergarten whether the roster is a kindergarten's
 * @param registerCodes whether 1 and 2 in the left-behind column are the register's codes
 * @param classesGrouped whether a class is written only in the first row of its pupils
 */
record RowContext(LocalDate asOf, boolean date1904, @Nullable TypedClass schoolClass, boolean kindergarten,
		boolean registerCodes, boolean classesGrouped) {

}
