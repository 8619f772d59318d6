package tongxing.registry.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.DateRangeType;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.person.Kinship;
import tongxing.registry.CarerId;
import tongxing.registry.ParentId;

/**
 * Who cares for a child on some days.
 *
 * @param relation code of GB/T 4761
 */
@Embeddable
public record CareArrangement(@Type(DateRangeType.class) DateRange during, @Enumerated(EnumType.STRING) CareKind kind,
		@AttributeOverride(name = "value", column = @Column(name = "parent_id")) @Nullable ParentId parent,
		@AttributeOverride(name = "value", column = @Column(name = "carer_id")) @Nullable CarerId carer,
		@Nullable String relation, @Nullable LocalDate noticeOn, @Nullable LocalDate capacityCheckedOn,
		@Nullable Boolean capacityOk, @Nullable LocalDate childHeardOn, @Nullable LocalDate agreementUntil) {

	/**
	 * An arrangement as entered, with the person it names; refuses one that names none or
	 * one too many.
	 */
	public static CareArrangement of(CareDetails details, @Nullable ParentId parent, @Nullable CarerId carer) {
		CareKind kind = details.kind();
		if ((kind == CareKind.PARENT) != (parent != null) || kind.namesCarer() != (carer != null)) {
			throw new RuleViolation("registry.care.who");
		}
		CareDetails.Entrustment steps = details.entrustment();
		return new CareArrangement(details.during(), kind, parent, carer,
				Optional.ofNullable(details.relation()).map(Kinship::code).orElse(null), steps.noticeOn(),
				steps.capacityCheckedOn(), steps.capacityOk(), steps.childHeardOn(), steps.agreementUntil());
	}

	/**
	 * The arrangements with this one more, as {@link CareSpans} fits it between them.
	 */
	public List<CareArrangement> among(List<CareArrangement> present) {
		return CareSpans.with(present, this);
	}

	CareArrangement during(DateRange days) {
		return new CareArrangement(days, this.kind, this.parent, this.carer, this.relation, this.noticeOn,
				this.capacityCheckedOn, this.capacityOk, this.childHeardOn, this.agreementUntil);
	}

	/**
	 * The arrangements with the steps that were taken since for the one of a day. Refused
	 * if nobody but a parent cares that day.
	 */
	public static List<CareArrangement> entrusted(List<CareArrangement> present, LocalDate day,
			CareDetails.Entrustment steps) {
		if (present.stream().noneMatch((care) -> care.kind.namesCarer() && care.during.contains(day))) {
			throw new RuleViolation("traits.entrust.nobody");
		}
		return present.stream().map((care) -> care.during.contains(day) ? care.with(steps) : care).toList();
	}

	private CareArrangement with(CareDetails.Entrustment steps) {
		return new CareArrangement(this.during, this.kind, this.parent, this.carer, this.relation, steps.noticeOn(),
				steps.capacityCheckedOn(), steps.capacityOk(), steps.childHeardOn(), steps.agreementUntil());
	}

	/**
	 * Whether both name the same person, whatever the days.
	 */
	public boolean sameCarer(CareArrangement other) {
		return this.kind == other.kind && java.util.Objects.equals(this.parent, other.parent)
				&& java.util.Objects.equals(this.carer, other.carer)
				&& (other.relation == null || other.relation.equals(this.relation));
	}

}
