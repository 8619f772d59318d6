package tongxing.summaries.version;

import java.util.Set;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

/**
 * What may be done with a version, from which stage, and by whom.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are immutable
public enum Step {

	/** Hands the draft to the principal; from now on it does not change. */
	SUBMIT(Set.of(Stage.DRAFT), Set.of(), false),
	/** Asks for another draft; says what is missing. */
	GIVE_BACK(Set.of(Stage.SUBMITTED), Set.of(Role.PRINCIPAL, Role.CARE_LEAD), true),
	/** The principal agrees. */
	APPROVE(Set.of(Stage.SUBMITTED), Set.of(Role.PRINCIPAL), false),
	/** Makes the document that is signed, with its code. */
	LOCK(Set.of(Stage.APPROVED), Set.of(Role.PRINCIPAL), false),
	/** Begins a new draft after a locked version, which stays; says why. */
	REOPEN(Set.of(Stage.LOCKED), Set.of(Role.PRINCIPAL), true),
	/** Says something about it. */
	COMMENT(Set.of(Stage.values()), Set.of(), true);

	private final Set<Stage> from;

	private final Set<Role> roles;

	private final boolean remark;

	Step(Set<Stage> from, Set<Role> roles, boolean remark) {
		this.from = from;
		this.roles = roles;
		this.remark = remark;
	}

	/** Whether words have to come with it. */
	public boolean needsRemark() {
		return this.remark;
	}

	/** Whether a member of staff may ever take it. */
	boolean isFor(StaffMember member) {
		return this.roles.isEmpty() || this.roles.stream().anyMatch(member.roles()::contains);
	}

	/** Whether it can be taken now by the member. */
	boolean isOpen(Stage stage, boolean latest, StaffMember member) {
		return this.from.contains(stage) && isFor(member) && (latest || this == COMMENT);
	}

	/**
	 * Refuses a step that the stage does not allow, and one without the words it needs;
	 * for somebody who may never take it, it does not exist.
	 */
	void require(Stage stage, boolean latest, StaffMember member, String said) {
		if (!isFor(member)) {
			throw new NotFound("summary step");
		}
		if (!latest && this != COMMENT) {
			throw new RuleViolation("versions.refused.notLatest");
		}
		if (!this.from.contains(stage)) {
			throw new RuleViolation("versions.refused." + this);
		}
		if (this.remark && said.isBlank()) {
			throw new RuleViolation("versions.refused.silent");
		}
	}

}
