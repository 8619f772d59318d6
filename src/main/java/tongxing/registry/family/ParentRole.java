package tongxing.registry.family;

/**
 * What a parent is to a child; a child has at most one of each.
 */
public enum ParentRole {

	FATHER, MOTHER, STEPFATHER, STEPMOTHER

}
