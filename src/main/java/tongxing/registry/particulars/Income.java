package tongxing.registry.particulars;

/**
 * What a family lives on, as the registration form of 2016 asks: 打工收入、种养殖业、政府救助、亲朋接济、其他.
 */
public enum Income {

	WORK, FARMING, RELIEF, RELATIVES, OTHER

}
