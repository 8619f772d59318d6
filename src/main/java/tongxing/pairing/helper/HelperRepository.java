package tongxing.pairing.helper;

import java.util.Optional;

import org.springframework.data.repository.Repository;
import tongxing.pairing.HelperId;
import tongxing.staff.AccountId;

/**
 * Keeps helpers.
 */
interface HelperRepository extends Repository<Helper, HelperId> {

	Helper saveAndFlush(Helper helper);

	Optional<Helper> findById(HelperId id);

	Optional<Helper> findByAccount(AccountId account);

}
