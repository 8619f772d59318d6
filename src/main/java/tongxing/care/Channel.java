package tongxing.care;

/**
 * By what way people spoke.
 */
public enum Channel {

	IN_PERSON, PHONE, VIDEO, MESSAGE, LETTER

}
