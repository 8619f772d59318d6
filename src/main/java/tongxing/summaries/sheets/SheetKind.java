package tongxing.summaries.sheets;

/**
 * Which record a sheet is for; the names are those of care record kinds.
 */
public enum SheetKind {

	HOME_VISIT, TALK

}
