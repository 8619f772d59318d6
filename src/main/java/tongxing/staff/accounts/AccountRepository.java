package tongxing.staff.accounts;

import tongxing.staff.AccountId;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps accounts.
 */
interface AccountRepository extends Repository<Account, AccountId> {

	Account saveAndFlush(Account account);

	Optional<Account> findById(AccountId id);

	@Query("select count(a) from Account a where lower(a.staffNumber) = lower(:number)")
	long numberOf(String number);

	@Query("select count(a) from Account a where a.enabled and tongxing.staff.Role.ADMIN member of a.roles")
	long admins();

}
