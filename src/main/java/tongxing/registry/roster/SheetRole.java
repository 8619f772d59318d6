package tongxing.registry.roster;

/**
 * What a sheet of a roster file is for.
 */
public enum SheetRole {

	ROSTER, NATIONAL_REGISTER, FORM, INSTRUCTIONS, SUMMARY, LISTS, EMPTY, EMPTY_TEMPLATE

}
