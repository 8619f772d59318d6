package tongxing.registry.family;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.ResidentId;
import tongxing.registry.phone.PhoneDetails;

/**
 * What is known of a carer who is not a parent. A carer of the same name in the same
 * household is the same person.
 */
public record CarerDetails(String name, @Nullable Integer birthYear, @Nullable ResidentId residentId,
		@Nullable String occupation, @Nullable String health, @Nullable String address, @Nullable String note,
		List<PhoneDetails> phones) {

	/**
	 * A carer of whom only name and phones are known.
	 */
	public static CarerDetails of(String name, List<PhoneDetails> phones) {
		return new CarerDetails(name, null, null, null, null, null, null, phones);
	}

}
