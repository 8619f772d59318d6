package tongxing.pairing.handover;

/**
 * What the former helper says about the restricted notes: the successor may read all of
 * them, be told their sense, or nothing beyond what the role allows.
 */
public enum RestrictedNotes {

	ALL, SUMMARY, RESTRICTED

}
