package tongxing.care.kinds;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.Dimension;
import tongxing.care.MetRole;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;

/**
 * One kind of care record, such as a home visit. A bean of this type is all that makes a
 * kind: its words are <code>care.kind.CODE</code>, <code>.new</code> and
 * <code>.save</code>, its own inputs the template <code>care/kinds/code.html</code>.
 */
public interface CareKind {

	/** A large class. */
	int USUAL_CHILDREN = 60;

	/** How much is told in plain words. */
	enum Story {

		/** Must never be stored, such as a letter's content (law on minors, art. 63). */
		NEVER,
		/** Only in the part that few may read, such as what was said in counselling. */
		RESTRICTED, OPTIONAL, NEEDED

	}

	/** How its own fields are kept and shown. */
	enum Seal {

		NONE,
		/** Sealed in the database, shown to those who see the child, such as health. */
		AT_REST,
		/** Sealed, and shown only with the restricted part, to those who may open it. */
		RESTRICTED,
		/**
		 * Sealed like that together with all else that is told: everybody else sees only
		 * that it happened, when, and to whom.
		 */
		ALL

	}

	/** Under which heading it stands where somebody chooses what to write down. */
	enum Heading {

		CONTACT, LEARNING, HEALTH, TOGETHER, SAFETY

	}

	/**
	 * What a class grid asks for.
	 *
	 * @param once own fields that are the same for all children
	 * @param each own fields that are asked for each child
	 * @param ticked whether it is said of each child that it happened; otherwise a row
	 * counts when one of its fields is filled in
	 */
	record Grid(List<String> once, List<String> each, boolean ticked) {

	}

	/** Upper-case letters and underscores; stored with every record. */
	String code();

	/** Place among the kinds, the most used first. */
	int order();

	/** Name of a symbol of the icon sprite. */
	String icon();

	Class<? extends CareDetails> details();

	/**
	 * By which ways it can happen; the first is the usual one.
	 */
	List<Channel> channels();

	/**
	 * Whether the way is asked beside the day; else the kind's own inputs may ask for it.
	 */
	default boolean asksChannel() {
		return channels().size() > 1;
	}

	/**
	 * Who can be met; empty where nobody but the child is asked for.
	 */
	default List<MetRole> met() {
		return List.of();
	}

	/**
	 * Why it may have failed, the usual reason first; empty where only what happened is
	 * recorded.
	 */
	default List<String> attempts() {
		return List.of();
	}

	default Story story() {
		return Story.OPTIONAL;
	}

	/**
	 * Whether it may hold a part that only its author and few roles may read.
	 */
	default boolean restricted() {
		return false;
	}

	/**
	 * Whether the five dimensions are looked at for each child.
	 */
	default Set<Dimension> dimensions() {
		return EnumSet.noneOf(Dimension.class);
	}

	/**
	 * Whether all children must live in one household.
	 */
	default boolean oneHousehold() {
		return false;
	}

	/**
	 * What parts children can have in it, such as in an incident; asked for each child,
	 * never taken over from another. Empty where all take part alike.
	 */
	default List<String> roles() {
		return List.of();
	}

	/**
	 * Whether it gathers children of many homes, so that the form offers classes instead
	 * of one child's home.
	 */
	default boolean gathers() {
		return false;
	}

	/** Whether the school tells others of it in a brief 简报. */
	default boolean toldOutside() {
		return false;
	}

	/**
	 * How many children one record may hold.
	 */
	default int mostChildren() {
		return USUAL_CHILDREN;
	}

	/**
	 * Whether all that is told of it is sealed.
	 */
	default boolean sealed() {
		return seal() == Seal.ALL;
	}

	/**
	 * Whether it can be made to count no longer; corrected it can be, with history.
	 */
	default boolean voidable() {
		return true;
	}

	/**
	 * Name of a further page of each record, for those who may open it; its link says
	 * <code>care.kind.CODE.page</code>.
	 */
	default @Nullable String page() {
		return null;
	}

	/**
	 * What is wrong with details that are each right by themselves.
	 */
	default List<Refusal> refusals(CareDetails details, LocalDate happenedOn, LocalDate today) {
		return List.of();
	}

	/**
	 * The same for a kind whose details must also agree with who took part.
	 */
	default List<Refusal> refusals(CareDetails details, RecordCare care, LocalDate today) {
		return refusals(details, care.event().on(), today);
	}

	/**
	 * What one of its own fields of words can be chosen from, as the school has it now:
	 * value and label. Empty where it is typed.
	 */
	default Map<String, String> offers(String field, LocalDate today) {
		return Map.of();
	}

	/**
	 * Names of those details that figures count. They are kept with each child and hold
	 * no free text.
	 */
	default Set<String> facts() {
		return Set.of();
	}

	/** Free text by which a summary calls it, unless it names a child. */
	default List<String> names() {
		return List.of();
	}

	/**
	 * Under which heading it is offered.
	 */
	default Heading heading() {
		return gathers() ? Heading.TOGETHER : Heading.CONTACT;
	}

	/**
	 * Whether all children the form offers are ticked at first.
	 */
	default boolean takesAll() {
		return oneHousehold() || gathers();
	}

	/**
	 * How its own fields are kept.
	 */
	default Seal seal() {
		return Seal.NONE;
	}

	/**
	 * Names of measured fields that are shown with their change since the record before.
	 */
	default Set<String> compared() {
		return Set.of();
	}

	/**
	 * What is asked when a whole class is entered at once; nothing if it cannot be.
	 */
	default @Nullable Grid grid() {
		return null;
	}

	/**
	 * Whether photos can be kept with it.
	 */
	default boolean photos() {
		return false;
	}

	/**
	 * Whether a whole class can be entered in one grid.
	 */
	default boolean batch() {
		return grid() != null;
	}

	/**
	 * Whether it is told in words that everybody who sees the child may read.
	 */
	default boolean tells() {
		return story() == Story.OPTIONAL || story() == Story.NEEDED;
	}

	/**
	 * Which roles may record it, as stored with accounts.
	 */
	default Set<String> writers() {
		return Set.of("ADMIN", "PRINCIPAL", "CARE_LEAD", "TEACHER", "COUNSELLOR");
	}

	/**
	 * The template whose fragment <code>inputs</code> asks for the details and whose
	 * fragment <code>view</code> shows them.
	 */
	default String template() {
		return "care/kinds/" + code().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
