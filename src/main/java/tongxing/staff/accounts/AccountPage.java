package tongxing.staff.accounts;

import java.util.List;

/**
 * Some accounts out of all that were found.
 */
public record AccountPage(List<AccountView> accounts, int total) {

}
