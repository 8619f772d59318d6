package tongxing.program.leading;

/**
 * A member's place in the leading group: 组长, 副组长, 成员.
 */
public enum GroupRole {

	HEAD, DEPUTY, MEMBER

}
