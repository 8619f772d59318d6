package tongxing.program;

/**
 * What can be ended or taken back, by the name it has in addresses.
 */
public enum Thing {

	MEMBER("leading_member", true, "/program/leading"), MEETING("leading_meeting", false, "/program/leading"),
	POLICY("policy", true, "/program/policies"), AWARD("award", false, "/program/awards"),
	RECOGNITION("recognition", false, "/program/awards"), FACILITY("facility", true, "/program/homes"),
	EQUIPMENT("facility_equipment", true, "/program/homes"), OPENING("facility_opening", false, "/program/homes"),
	PARTNER("partner", true, "/program/partners"), AGREED("partner_contact", false, "/program/partners"),
	LOT("goods_lot", false, "/program/goods"), HANDOUT("goods_handout", false, "/program/goods");

	private final String table;

	private final boolean lasting;

	private final String page;

	Thing(String table, boolean lasting, String page) {
		this.table = table;
		this.lasting = lasting;
		this.page = page;
	}

	String table() {
		return this.table;
	}

	/**
	 * Whether it runs from a day on and can be ended.
	 */
	public boolean isLasting() {
		return this.lasting;
	}

	/**
	 * The page it stands on.
	 */
	public String page() {
		return this.page;
	}

}
