package tongxing.pairing;

import java.util.Arrays;
import java.util.List;

import tongxing.pairing.helper.HelperKind;

/**
 * As what somebody cares for a child: mentor teacher [S-4], homeroom teacher as proxy
 * parent [S-14], another parent as proxy parent [S-3], peer, neighbour [S-1], volunteer,
 * cadre, loving mother [S-10].
 */
public enum PairingRole {

	MENTOR(HelperKind.STAFF), HOMEROOM_PROXY(HelperKind.STAFF), PARENT_PROXY(HelperKind.PARENT), PEER(HelperKind.PEER),
	NEIGHBOUR(HelperKind.NEIGHBOUR), VOLUNTEER(HelperKind.VOLUNTEER), CADRE(HelperKind.CADRE),
	LOVING_MOTHER(HelperKind.LOVING_MOTHER);

	private final HelperKind kind;

	PairingRole(HelperKind kind) {
		this.kind = kind;
	}

	/**
	 * Whether helpers of this kind take this role. A teacher may also be a loving mother
	 * [S-10].
	 */
	public boolean fits(HelperKind helper) {
		return this.kind == helper || (helper == HelperKind.STAFF && this.kind == HelperKind.LOVING_MOTHER);
	}

	/**
	 * The roles open to a kind of helper, the usual one first.
	 */
	public static List<PairingRole> of(HelperKind helper) {
		return Arrays.stream(values()).filter((role) -> role.fits(helper)).toList();
	}

}
