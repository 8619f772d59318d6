package tongxing.registry.trait;

/**
 * Public aid in which a child can be enrolled: 两免一补、寄宿生生活补助、营养餐、低保、孤儿基本生活费、临时救助、
 * 医疗救助、住房救助、其他.
 */
public enum Aid {

	TWO_EXEMPTIONS_ONE_SUBSIDY, BOARDING_ALLOWANCE, NUTRITION_MEALS, MINIMUM_LIVING_ALLOWANCE, ORPHAN_ALLOWANCE,
	TEMPORARY_RELIEF, MEDICAL_RELIEF, HOUSING_RELIEF, OTHER;

	/**
	 * For how long an amount is paid.
	 */
	public enum Period {

		MONTH, TERM, YEAR, ONCE

	}

}
