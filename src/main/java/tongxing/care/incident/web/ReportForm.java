package tongxing.care.incident.web;

import java.time.LocalDateTime;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.incident.IncidentReports.Recipient;
import tongxing.care.incident.IncidentReports.Said;
import tongxing.care.incident.IncidentReports.Told;
import tongxing.care.incident.IncidentReports.Way;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * A report as it is typed.
 */
record ReportForm(@NotNull @Nullable Recipient recipient, @NotNull @Nullable Way channel,
		@NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") @Nullable LocalDateTime toldAt,
		@NotBlank @Size(max = 80) @Nullable String person, @Size(max = 80) @Nullable String receipt,
		@Size(max = 1000) @Nullable String note) {

	static ReportForm at(LocalDateTime now) {
		return new ReportForm(null, Way.PHONE, now.withSecond(0).withNano(0), null, null, null);
	}

	Told told() {
		return new Told(Objects.requireNonNull(this.recipient), Objects.requireNonNull(this.channel),
				Objects.requireNonNull(this.toldAt),
				new Said(filled(this.person), filled(this.receipt), filled(this.note)));
	}

	private static @Nullable String filled(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
