package tongxing.registry.child;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.DateRangeType;
import tongxing.registry.SchoolClassId;

/**
 * A child's time in one class.
 */
@Embeddable
record Enrolment(
		@AttributeOverride(name = "value",
				column = @Column(name = "class_id", nullable = false)) SchoolClassId schoolClass,
		@Type(DateRangeType.class) DateRange during, @Enumerated(EnumType.STRING) Entry entry,
		@Enumerated(EnumType.STRING) @Nullable Exit exit, @Nullable String destination) {

	Enrolment ended(java.time.LocalDate lastDay, Exit exit, @Nullable String destination) {
		return new Enrolment(this.schoolClass, this.during.endingOn(lastDay), this.entry, exit, destination);
	}

}
