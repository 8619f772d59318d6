package tongxing.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.staff.editing.Standing;
import tongxing.registry.CareLevel;
import tongxing.registry.attention.AttentionReason;
import tongxing.registry.pages.ChildPageSection;
import tongxing.registry.status.LeftBehind;

/**
 * What a child's page shows beside the file itself.
 *
 * @param sections what other modules add, in order
 * @param standings who is away under each criterion
 * @param shown a number the reader asked to see, with the id of its phone
 */
record ChildPageView(CareLevel level, List<AttentionReason> attention, List<ChildPageSection> sections,
		@Nullable CareChart chart, List<CareLine> careLines, List<Standing> standings, List<Fact> facts, Rights rights,
		@Nullable Shown shown) {

	/**
	 * Who cared on some days, or that nobody is entered.
	 */
	record CareLine(LocalDate from, @Nullable LocalDate to, boolean gap, String text, boolean notice) {

	}

	/**
	 * Who is away under a criterion, and why it says so.
	 */
	record Standing(String code, LeftBehind.Type type, String reason) {

	}

	/**
	 * A particular of the child.
	 */
	record Fact(String label, String value) {

	}

	/**
	 * What else the reader may do.
	 */
	record Rights(boolean decide, boolean merge) {

	}

	/**
	 * A whole number.
	 */
	record Shown(UUID phone, String number) {

	}

	public List<ChildPageSection> heads() {
		return at(ChildPageSection.Place.HEAD);
	}

	public List<ChildPageSection> actions() {
		return at(ChildPageSection.Place.ACTION);
	}

	public List<ChildPageSection> side() {
		return at(ChildPageSection.Place.SIDE);
	}

	public List<ChildPageSection> main() {
		return at(ChildPageSection.Place.MAIN);
	}

	private List<ChildPageSection> at(ChildPageSection.Place place) {
		return this.sections.stream().filter((section) -> section.place() == place).toList();
	}

	public boolean mayDecide() {
		return this.rights.decide;
	}

	public boolean mayMerge() {
		return this.rights.merge;
	}

	public @Nullable String shownNumber(@Nullable UUID phone) {
		return (this.shown != null && this.shown.phone.equals(phone)) ? this.shown.number : null;
	}

}
