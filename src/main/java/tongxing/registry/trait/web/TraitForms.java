package tongxing.registry.trait.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.registry.arrangement.CareDetails.Entrustment;
import tongxing.registry.trait.Aid;
import tongxing.registry.trait.AidDetails;
import tongxing.registry.trait.ConsentDetails;
import tongxing.registry.trait.ConsentPurpose;
import tongxing.registry.trait.Hardship;

/**
 * What is typed about hardships, public aid, boarding, consents and entrusted care.
 * Fields may be missing until validated.
 */
final class TraitForms {

	private TraitForms() {
	}

	static @Nullable String blank(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * A hardship that begins.
	 */
	record HardshipForm(@NotNull @Nullable Hardship kind, @Size(max = 60) @Nullable String other,
			@NotNull @PastOrPresent @Nullable LocalDate from, @NotBlank @Size(max = 400) @Nullable String reason) {

	}

	/**
	 * A hardship that is over.
	 */
	record HardshipEndForm(@NotNull @PastOrPresent @Nullable LocalDate lastDay,
			@NotBlank @Size(max = 400) @Nullable String reason) {

	}

	/**
	 * Public aid, for one child or many.
	 */
	record AidForm(@NotNull @Nullable Aid kind, @NotNull @PastOrPresent @Nullable LocalDate from,
			@Nullable LocalDate to,
			@DecimalMin("0.01") @DecimalMax("99999999") @Digits(integer = 8, fraction = 2) @Nullable BigDecimal amount,
			Aid.@Nullable Period period, @Size(max = 60) @Nullable String other,
			@Size(max = 400) @Nullable String note) {

		AidDetails toDetails() {
			return new AidDetails(Objects.requireNonNull(this.kind),
					new DateRange(Objects.requireNonNull(this.from), this.to), blank(this.other), this.amount,
					this.period, blank(this.note));
		}

	}

	/**
	 * The last day of something.
	 */
	record EndForm(@NotNull @PastOrPresent @Nullable LocalDate lastDay) {

	}

	/**
	 * Whether the child boards, from a day on.
	 */
	record BoardingForm(@NotBlank @Nullable String boards, @NotNull @PastOrPresent @Nullable LocalDate from) {

	}

	/**
	 * Answers for all purposes at once; one without an answer stays as it is.
	 */
	record ConsentForm(@Nullable String photo, @Nullable String publication, @Nullable String outsideHelper,
			@Nullable String healthData, @Nullable String sponsor, @NotBlank @Size(max = 20) @Nullable String relation,
			@NotNull ConsentDetails.@Nullable Way how, @NotNull @PastOrPresent @Nullable LocalDate on,
			@Size(max = 40) @Nullable String name) {

		/** The field in which a purpose is answered. */
		static String field(ConsentPurpose purpose) {
			return switch (purpose) {
				case PHOTO -> "photo";
				case PUBLICATION -> "publication";
				case OUTSIDE_HELPER -> "outsideHelper";
				case HEALTH_DATA -> "healthData";
				case SPONSOR -> "sponsor";
			};
		}

		@Nullable String answer(ConsentPurpose purpose) {
			return blank(switch (purpose) {
				case PHOTO -> this.photo;
				case PUBLICATION -> this.publication;
				case OUTSIDE_HELPER -> this.outsideHelper;
				case HEALTH_DATA -> this.healthData;
				case SPONSOR -> this.sponsor;
			});
		}

	}

	/**
	 * The steps of an entrustment. The four grounds of the law on minors art. 22 are gone
	 * through one by one; only whether none was found is kept.
	 */
	record EntrustForm(@PastOrPresent @Nullable LocalDate noticeOn, @PastOrPresent @Nullable LocalDate checkedOn,
			@Nullable Set<Ground> without, @PastOrPresent @Nullable LocalDate heardOn,
			@Nullable LocalDate agreementUntil) {

		Entrustment toSteps() {
			Boolean none = (this.checkedOn == null) ? null
					: Boolean.valueOf(this.without != null && this.without.size() == Ground.values().length);
			return new Entrustment(this.noticeOn, this.checkedOn, none, this.heardOn, this.agreementUntil);
		}

	}

	/**
	 * The four grounds on which nobody may be entrusted with a child (law on minors art.
	 * 22).
	 */
	enum Ground {

		OFFENCE, ADDICTION, NEGLECT, UNFIT

	}

}
