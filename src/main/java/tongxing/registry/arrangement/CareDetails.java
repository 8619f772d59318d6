package tongxing.registry.arrangement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.person.Kinship;
import tongxing.registry.family.CarerDetails;
import tongxing.registry.family.ParentRole;

/**
 * Who cares for a child on some days.
 *
 * @param parent which parent, when the kind is PARENT
 * @param carer who, when the kind names a carer
 * @param relation what the carer is to the child (GB/T 4761)
 * @param during from when; an arrangement that is open ends when the next begins
 * @param entrustment the steps of a written entrustment, as far as they were taken
 */
public record CareDetails(CareKind kind, @Nullable ParentRole parent, @Nullable CarerDetails carer,
		@Nullable Kinship relation, DateRange during, Entrustment entrustment) {

	/**
	 * The steps the law on minors asks for when a child is entrusted (art. 22): written
	 * notice, the carer's capacity checked, the child heard; and until when what was
	 * agreed in writing holds.
	 */
	public record Entrustment(@Nullable LocalDate noticeOn, @Nullable LocalDate capacityCheckedOn,
			@Nullable Boolean capacityOk, @Nullable LocalDate childHeardOn, @Nullable LocalDate agreementUntil) {

		/** No step taken, or none known. */
		public static final Entrustment NONE = new Entrustment(null, null, null, null, null);

	}

	/**
	 * Cared for by a parent at home.
	 */
	public static CareDetails byParent(ParentRole parent, LocalDate from) {
		return new CareDetails(CareKind.PARENT, parent, null, null, DateRange.since(from), Entrustment.NONE);
	}

	/**
	 * Cared for by somebody else; the kind follows from the relation.
	 */
	public static CareDetails by(CarerDetails carer, Kinship relation, LocalDate from) {
		CareKind kind = CareKind.of(relation);
		return new CareDetails(kind.namesCarer() ? kind : CareKind.ENTRUSTED, null, carer, relation,
				DateRange.since(from), Entrustment.NONE);
	}

	/**
	 * Alone at home, or nobody knows.
	 */
	public static CareDetails byNobody(CareKind kind, LocalDate from) {
		return new CareDetails(kind, null, null, null, DateRange.since(from), Entrustment.NONE);
	}

}
