package tongxing.registry.child;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import tongxing.registry.ParentId;
import tongxing.registry.family.ParentRole;

/**
 * Which parent is what to a child.
 */
@Embeddable
record Parentage(
		@AttributeOverride(name = "value", column = @Column(name = "parent_id", nullable = false)) ParentId parent,
		@Enumerated(EnumType.STRING) ParentRole role) {

}
