package tongxing.registry;

/**
 * A class to choose.
 */
public record ClassChoice(SchoolClassId id, String name) {

}
