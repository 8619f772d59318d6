/**
 * The forms of offices filled from the register: the registration form of a child and the
 * table of a census, as a page, a document and a workbook; and a child's file of
 * progress.
 */
@ApplicationModule(allowedDependencies = { "calendar", "care", "kernel", "program", "staff", "staff :: words",
		"registry", "registry :: census", "registry :: file", "registry :: pages", "registry :: particulars",
		"registry :: status", "registry :: trait" })
@NullMarked
package tongxing.forms;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
