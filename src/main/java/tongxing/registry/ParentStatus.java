package tongxing.registry;

/**
 * How it stands with a parent. Being away for work is not a status but an absence.
 */
public enum ParentStatus {

	ALIVE, DECEASED, MISSING, IMPRISONED, REMARRIED, UNKNOWN

}
