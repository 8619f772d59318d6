package tongxing.registry.roster;

/**
 * Where a child stands in a file: the sheet and the row number the program shows.
 */
public record Source(String sheet, int row) {

}
