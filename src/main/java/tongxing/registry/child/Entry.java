package tongxing.registry.child;

/**
 * How a child came into a class. The first two come to the school, the others move within
 * it.
 */
public enum Entry {

	REGISTERED, TRANSFER_IN, PROMOTED, REPEATING, CLASS_CHANGE

}
