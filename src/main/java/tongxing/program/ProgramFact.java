package tongxing.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One dated fact of the school's own work, as figures count it.
 *
 * @param code what it is within its kind: role and theme of a member, a source, a
 * purpose, the parties who have not signed, a kind of room
 * @param name what it is called, free of children's names; may be empty
 * @param amount of a sum its part: yuan, pieces, person-times, square metres; else one
 * @param child whom it is about, if it is about one
 * @param page the id of the thing on whose page it stands
 */
public record ProgramFact(Kind kind, UUID id, String code, String name, LocalDate day, BigDecimal amount,
		@Nullable UUID child, UUID page) {

	/**
	 * What the facts are, each with the page that shows it.
	 */
	public enum Kind {

		/** A member of the leading group in office. */
		MEMBER("/program/leading#"),
		/** A meeting of the leading group. */
		MEETING("/program/leading#"),
		/** A policy, mechanism, plan or criterion that was in force on the last day. */
		IN_FORCE("/program/policies/"),
		/** The same, by its adoption within the term. */
		ADOPTED("/program/policies/"),
		/** An agreement; its code names the parties who have not signed. */
		AGREEMENT("/program/agreements/"),
		/** Money that came in, at any time until the last day. */
		FUND_IN("/program/fund/"),
		/** Money that went out and was confirmed. */
		FUND_OUT("/program/fund/"),
		/** Money that is to go out and that nobody else has confirmed. */
		FUND_PENDING("/program/fund/"),
		/** Goods that came in within the term, in pieces. */
		GOODS_IN("/program/goods/"),
		/** Goods given to a child within the term, in pieces. */
		GOODS_OUT("/program/goods/"),
		/** An award. */
		AWARD("/program/awards#"),
		/** An inspection, assessment or report in the media. */
		RECOGNITION("/program/awards#"),
		/** A room that was kept on the last day; its amount is its area. */
		FACILITY("/program/homes/"),
		/** Who works in such a room. */
		STAFF("/program/homes/"),
		/** What stands in such a room, in pieces. */
		EQUIPMENT("/program/homes/"),
		/** A room was open. */
		OPENING("/program/homes/"),
		/** Children there while it was open, in person-times. */
		VISITORS("/program/homes/"),
		/** The telephone there, in person-times. */
		PHONE("/program/homes/"),
		/** The computer there, in person-times. */
		COMPUTER("/program/homes/"),
		/** An organisation the school worked with on the last day. */
		PARTNER("/program/partners/"),
		/** Something was agreed with one. */
		PARTNER_CONTACT("/program/partners/");

		private final String page;

		Kind(String page) {
			this.page = page;
		}

	}

	/**
	 * Where it is looked at.
	 */
	public String path() {
		return this.kind.page + this.page;
	}

}
