package tongxing.archive.tables;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file from which a school can come back: a backup or an archive.
 */
public interface TableSource extends AutoCloseable {

	Manifest manifest();

	/** The CSV of a table; refuses a file that lacks it. */
	InputStream content(Manifest.Content table) throws IOException;

	/**
	 * The vault's key that travelled with the tables; refuses where it did not, and a
	 * password that does not open it.
	 */
	byte[] key(@Nullable String password) throws IOException;

	@Override
	void close() throws IOException;

}
