package tongxing.summaries.version;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.summaries.version.VersionStore.Stored;

/**
 * Says whether a paper is one that was locked, by the code in its footer or by the file
 * itself. For everybody who is signed in: it tells of which scope and day the paper is,
 * and nothing of what it says.
 */
@Service
@Transactional(readOnly = true)
public class Verification {

	/** So many digits of the hash stand in the footer. */
	static final int SHORTEST = 16;

	private final VersionStore store;

	Verification(VersionStore store) {
		this.store = store;
	}

	/**
	 * What was found out.
	 *
	 * @param genuine whether the paper is exactly one that was locked
	 * @param head of which version its code is, if there is one
	 * @param hash of that version's content, in full
	 */
	public record Verdict(boolean genuine, VersionView.@Nullable Head head, @Nullable String hash) {

	}

	/**
	 * Looks a code up.
	 * @param hash as it stands in the footer, or in full, or nothing
	 */
	public Verdict byCode(String code, String hash) {
		String typed = hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
		Optional<Stored> found = this.store.ofCode(Canonical.typed(code));
		if (found.isEmpty()) {
			return new Verdict(false, null, null);
		}
		String kept = found.get().hash();
		boolean same = kept.equals(found.get().head().hash())
				&& (typed.isEmpty() || (typed.length() >= SHORTEST && kept.startsWith(typed)));
		return new Verdict(same, found.get().head(), kept);
	}

	/** Compares a file with the documents that were locked, byte by byte. */
	public Verdict byDocument(byte[] file) {
		return this.store.ofDocument(Canonical.hash(file))
			.map((found) -> new Verdict(true, found.head(), found.head().hash()))
			.orElse(new Verdict(false, null, null));
	}

}
