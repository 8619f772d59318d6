package tongxing.program.ledger;

/**
 * What money of the fund is spent on.
 */
public enum FundPurpose {

	LIVING, GIFTS, STUDY, MEDICAL, ACTIVITY, FACILITY, OTHER

}
