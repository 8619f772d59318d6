/**
 * School years, terms and their phases; which term a day belongs to; what counts as a
 * teaching month.
 */
@ApplicationModule(allowedDependencies = { "kernel", "staff" })
@NullMarked
package tongxing.calendar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
