package tongxing.registry.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.registry.trait.Aid;
import tongxing.registry.trait.ConsentDetails;
import tongxing.registry.trait.ConsentPurpose;
import tongxing.registry.trait.Hardship;

/**
 * Hardships, public aid, boarding and consents in a child's file, the latest first.
 */
public record ChildTraits(@Nullable List<Hard> hardships, @Nullable List<Aided> aids, @Nullable List<Boarded> boardings,
		@Nullable List<Consented> consents) {

	/** Nothing known. */
	static final ChildTraits NONE = new ChildTraits(null, null, null, null);

	public List<Hard> allHardships() {
		return (this.hardships != null) ? this.hardships : List.of();
	}

	public List<Aided> allAids() {
		return (this.aids != null) ? this.aids : List.of();
	}

	public List<Boarded> allBoardings() {
		return (this.boardings != null) ? this.boardings : List.of();
	}

	public List<Consented> allConsents() {
		return (this.consents != null) ? this.consents : List.of();
	}

	/**
	 * The hardships of a day.
	 */
	public List<Hard> hardOn(LocalDate day) {
		return allHardships().stream()
			.filter((hard) -> !hard.from.isAfter(day) && (hard.to == null || !hard.to.isBefore(day)))
			.toList();
	}

	/**
	 * The latest answer for a purpose, withdrawn or not.
	 */
	public @Nullable Consented answer(ConsentPurpose purpose) {
		return allConsents().stream()
			.filter((answer) -> answer.purpose == purpose)
			.max(Comparator.comparing(Consented::from))
			.orElse(null);
	}

	/**
	 * Whether the child boards without an end, if any day is known.
	 */
	public Optional<Boolean> boards() {
		return allBoardings().isEmpty() ? Optional.empty()
				: Optional.of(allBoardings().stream().anyMatch((span) -> span.to == null));
	}

	/**
	 * A hardship.
	 *
	 * @param to its last day, if it is over
	 */
	public record Hard(UUID id, Hardship kind, LocalDate from, @Nullable LocalDate to, @Nullable String other,
			String reason, @Nullable String endReason, String decider) {

	}

	/**
	 * Public aid.
	 */
	public record Aided(UUID id, Aid kind, LocalDate from, @Nullable LocalDate to, @Nullable String other,
			@Nullable BigDecimal amount, Aid.@Nullable Period period, @Nullable String note) {

	}

	/**
	 * Days on which the child boarded.
	 */
	public record Boarded(LocalDate from, @Nullable LocalDate to) {

	}

	/**
	 * A guardian's answer; one that ended was withdrawn or followed by another.
	 */
	public record Consented(ConsentPurpose purpose, ConsentDetails.Answer answer, LocalDate from,
			@Nullable LocalDate to, String relation, @Nullable String name, ConsentDetails.Way how,
			@Nullable String note) {

		/**
		 * Whether it is a consent that holds.
		 */
		public boolean holds() {
			return this.answer == ConsentDetails.Answer.GIVEN && this.to == null;
		}

		/**
		 * The word for its state: GIVEN, REFUSED or WITHDRAWN.
		 */
		public String state() {
			return (this.to != null && this.answer == ConsentDetails.Answer.GIVEN) ? "WITHDRAWN" : this.answer.name();
		}

	}

}
