package tongxing.embedded;

/**
 * A database role and its password.
 */
record Login(String role, String password) {

	@Override
	public String toString() {
		return this.role;
	}

}
