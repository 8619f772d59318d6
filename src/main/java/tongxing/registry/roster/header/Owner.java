package tongxing.registry.roster.header;

/**
 * Whom a column is about. A carer is a guardian whom the parents asked; where a roster
 * has both, the carer is who looks after the child.
 */
public enum Owner {

	CHILD, FATHER, MOTHER, PARENTS, GUARDIAN, CARER, MENTOR, MEMBER1, MEMBER2, OTHER;

	boolean isPerson() {
		return this != CHILD;
	}

}
