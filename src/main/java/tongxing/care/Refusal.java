package tongxing.care;

import java.util.List;

/**
 * Why a record cannot be kept as it is.
 *
 * @param field name of the input that would put it right
 * @param code key of the message
 */
public record Refusal(String field, String code, List<Object> arguments) {

	/**
	 * A refusal with the arguments of its message.
	 */
	public static Refusal of(String field, String code, Object... arguments) {
		return new Refusal(field, code, List.of(arguments));
	}

}
