package tongxing.archive.packing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Something that grows while entries of an archive are written, and becomes an entry
 * later. It waits on the disk, under a key that only this object has, and so is worth
 * nothing to who finds the file.
 */
public final class Aside implements AutoCloseable {

	private static final int BUFFER = 1 << 14;

	private static final int KEY = 32;

	private static final int BLOCK = 16;

	private final SecretKeySpec key;

	private final Path file;

	private final OutputStream out;

	public Aside() throws IOException {
		byte[] random = new byte[KEY];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "AES");
		this.file = Files.createTempFile("tongxing", ".part");
		this.out = new BufferedOutputStream(
				new CipherOutputStream(Files.newOutputStream(this.file), cipher(Cipher.ENCRYPT_MODE)), BUFFER);
	}

	/** Where to write it. */
	public OutputStream out() {
		return this.out;
	}

	/** Ends it, and writes all of it. */
	public void copyTo(OutputStream target) throws IOException {
		this.out.close();
		try (InputStream in = new CipherInputStream(Files.newInputStream(this.file), cipher(Cipher.DECRYPT_MODE))) {
			in.transferTo(target);
		}
	}

	@Override
	public void close() throws IOException {
		try (this.out) {
			Files.delete(this.file);
		}
	}

	/** The key is used for one text only, so its counter may begin at nothing. */
	private Cipher cipher(int mode) {
		try {
			Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
			cipher.init(mode, this.key, new IvParameterSpec(new byte[BLOCK]));
			return cipher;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
