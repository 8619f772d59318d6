package tongxing.kernel;

/**
 * What was asked for is not there, or not for the asker: both answer the same way, so
 * that nobody learns of a child that is not theirs.
 */
public class NotFound extends RuntimeException {

	public NotFound(String what) {
		super(what);
	}

}
