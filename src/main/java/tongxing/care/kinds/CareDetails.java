package tongxing.care.kinds;

/**
 * What only one kind of record has: a record type whose fields are checked by their
 * constraints and stored as they stand.
 */
public interface CareDetails {

}
