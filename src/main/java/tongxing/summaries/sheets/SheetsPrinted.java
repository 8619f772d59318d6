package tongxing.summaries.sheets;

import java.util.UUID;

import tongxing.kernel.Audited;

/**
 * Sheets with the particulars of a class were printed.
 */
record SheetsPrinted(UUID schoolClass, SheetKind kind) implements Audited {

	@Override
	public String action() {
		return "SHEETS_PRINTED";
	}

	@Override
	public String subject() {
		return this.kind + " class:" + this.schoolClass;
	}

}
