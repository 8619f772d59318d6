package tongxing.registry;

/**
 * The four levels of attention [S-12]; the higher, the more often something is due.
 */
public enum CareLevel {

	UNIVERSAL, HEIGHTENED, GUARDIANSHIP_INTERVENTION, CASE_MANAGEMENT

}
