package tongxing.archive.export;

/**
 * Something an archive tells of children: a table of its own in CSV and a section on the
 * child's page. Restricted text is in none of them.
 */
interface Sheet {

	/**
	 * SQL that gives, of the children <code>:ids</code>, the child's id, the child's name
	 * and then what it tells. The rows of one child are in order; whose come first does
	 * not matter.
	 */
	String sql();

	/** Names it among the others. */
	String name();

	/**
	 * Whether its CSV is in words too; else columns and codes stand as in the database.
	 */
	boolean csvInWords();

	String file();

	Title title();

	/**
	 * What it is called.
	 *
	 * @param key message key
	 * @param otherwise where there is no such message
	 */
	record Title(String key, String otherwise) {

	}

}
