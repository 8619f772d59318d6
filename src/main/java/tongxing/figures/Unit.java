package tongxing.figures;

/**
 * What a figure counts: 次, 场, 人次, 人, 户, 个班, 项, 件, 条, 对, 元, %. Units are never mixed: a
 * visit to three siblings is 1 次, 3 人次, 3 人, 1 户. Goods and money are summed, not
 * counted. Of the school's own work also 份, 项 and 个 are counted, and 人次 of use and 平方米
 * summed.
 */
public enum Unit {

	EVENTS, SESSIONS, PERSON_TIMES, CHILDREN, HOUSEHOLDS, CLASSES, DUTIES, ITEMS, OPINIONS, PAIRS, HELPERS, CASES,
	GOODS, YUAN, COPIES, ENTRIES, PLACES, USES, SQUARE_METRES, PERCENT

}
