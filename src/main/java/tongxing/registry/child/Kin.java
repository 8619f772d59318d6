package tongxing.registry.child;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.registry.CarerId;
import tongxing.registry.ParentId;
import tongxing.registry.arrangement.CareArrangement;
import tongxing.registry.arrangement.CareDetails;
import tongxing.registry.arrangement.CareKind;
import tongxing.registry.family.CarerDetails;
import tongxing.registry.family.FamilyMembers;
import tongxing.registry.family.ParentDetails;

import org.springframework.stereotype.Component;

/**
 * Ties a child to the members of its family.
 */
@Component
class Kin {

	private final FamilyMembers members;

	Kin(FamilyMembers members) {
		this.members = members;
	}

	/**
	 * Makes somebody a parent of the child: the one it has, a sibling's of that name, or
	 * a new one. What is newly known of them is taken.
	 */
	ParentId parent(Child child, ParentDetails details, boolean newHousehold) {
		ParentId parent = this.members.keep(child.household(), child.parent(details.role()).orElse(null), details,
				newHousehold);
		child.parent(parent, details.role());
		return parent;
	}

	/**
	 * The arrangement as entered, with the parent or carer it names.
	 */
	CareArrangement arrangement(Child child, CareDetails details, boolean newHousehold) {
		CarerDetails named = details.carer();
		@Nullable CarerId carer = (details.kind().namesCarer() && named != null)
				? this.members.keep(child.household(), named, newHousehold) : null;
		@Nullable ParentId parent = Optional.ofNullable(details.parent()).flatMap(child::parent).orElse(null);
		return CareArrangement.of(details, (details.kind() == CareKind.PARENT) ? parent : null, carer);
	}

}
