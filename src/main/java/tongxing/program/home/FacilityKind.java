package tongxing.program.home;

/**
 * What a room is kept for: the children's home 关爱之家, counselling, a service station,
 * books [S-6, S-10, S-14].
 */
public enum FacilityKind {

	HOME, COUNSELLING, SERVICE, READING, OTHER

}
