package tongxing.archive.export;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;

import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;
import tongxing.kernel.Vault;

import org.springframework.stereotype.Component;

/**
 * Makes an archive as the file of a job, which is deleted after some days.
 */
@Component
class ArchiveJob implements JobKind<ArchiveJob.Wish> {

	static final String CODE = "archive.export";

	private final ArchiveWriter writer;

	private final Vault vault;

	ArchiveJob(ArchiveWriter writer, Vault vault) {
		this.writer = writer;
		this.vault = vault;
	}

	/** What is asked for; the password is sealed, since the job is written down. */
	Wish wish(ExportScope scope, String password, Instant now) {
		return new Wish(scope, Base64.getEncoder().encodeToString(this.vault.seal(password)), now);
	}

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public Class<Wish> parameters() {
		return Wish.class;
	}

	@Override
	public Title title(Wish wish) {
		return Title.of(wish.scope().title());
	}

	@Override
	public void run(JobRun run, Wish wish) throws IOException {
		String password = this.vault.open(Base64.getDecoder().decode(wish.password()));
		this.writer.write(wish.scope(), password, run.file("archive.zip", "application/zip"), run);
	}

	/**
	 * An archive somebody asked for.
	 *
	 * @param password sealed, base64
	 */
	record Wish(ExportScope scope, String password, Instant asked) {

	}

}
