package tongxing.registry.roster;

/**
 * How much an issue matters: the value cannot be used, a person must look, or it was
 * repaired without doubt.
 */
public enum IssueLevel {

	ERROR, WARNING, FIXED

}
