package tongxing.registry.intake.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * A roster file and the day on which its grades and ages count.
 */
record RosterUpload(@Nullable MultipartFile file, @NotNull @Nullable LocalDate asOf) {

	boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

}
