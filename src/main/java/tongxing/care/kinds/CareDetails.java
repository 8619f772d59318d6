package tongxing.care.kinds;

import java.util.List;
import java.util.Map;

import tongxing.care.Refusal;

/**
 * What only one kind of record has: a record type whose fields are checked by their
 * constraints and stored as they stand.
 */
public interface CareDetails {

	/**
	 * What is wrong with fields that cannot be judged one by one.
	 */
	default List<Refusal> refusals() {
		return List.of();
	}

	/**
	 * What figures count that follows from the fields and is none of them, such as that a
	 * measured value is outside the usual. Kept beside each child, unsealed.
	 */
	default Map<String, Object> derived() {
		return Map.of();
	}

}
