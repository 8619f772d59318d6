package tongxing.care;

/**
 * Who was met or spoken with, seen from the child.
 */
public enum MetRole {

	CARER, CHILD, FATHER, MOTHER, OTHER

}
