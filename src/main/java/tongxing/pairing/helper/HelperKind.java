package tongxing.pairing.helper;

/**
 * Who a helper is. Only staff sign in; the others are known by name and phone.
 */
public enum HelperKind {

	STAFF, PARENT, PEER, NEIGHBOUR, VOLUNTEER, CADRE, LOVING_MOTHER

}
