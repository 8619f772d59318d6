package tongxing.program.ledger;

/**
 * Where money of the fund comes from.
 */
public enum FundSource {

	STAFF, PARENTS, ALUMNI, ENTERPRISE, CHARITY, GOVERNMENT, PUBLIC, OTHER

}
