package tongxing.duties.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.duties.SchoolBoard;

/**
 * What the home page shows.
 *
 * @param until the last day of what is soon due
 * @param week the teaching week, 0 outside of the teaching days
 * @param due children without anything overdue, for whom something is soon due
 * @param children how many the progress speaks of
 * @param tiles for those who see the whole school
 * @param groups what the classes led by the member owe as a whole
 */
record Today(LocalDate day, LocalDate until, int week, List<Alert> alerts, Section overdue, Section due,
		List<WeekDay> days, List<Promise> promises, List<Progress> progress, int children, List<SchoolBoard.Tile> tiles,
		List<GroupItem> groups) {

	/** Nothing to show before the first term. */
	static Today empty(LocalDate day) {
		Section none = new Section(List.of(), 0, 0, 0);
		return new Today(day, day, 0, List.of(), none, none, List.of(), List.of(), List.of(), 0, List.of(), List.of());
	}

	/**
	 * A part of the page, child by child.
	 *
	 * @param children of how many children in all
	 * @param items how many duties in all
	 * @param more how many children are not shown
	 */
	record Section(List<Block> blocks, int children, int items, int more) {

	}

	/**
	 * A child with what is to be done.
	 *
	 * @param sibling another child of the household who is owed a visit too
	 */
	record Block(String id, String name, String className, String level, List<Item> items, @Nullable String sibling) {

	}

	/**
	 * One duty: how it stands, what it is, how long it has, why, and the button.
	 *
	 * @param state the dot's: due or over
	 */
	record Item(String state, String status, String title, String time, String reason, String button, String path) {

	}

	/**
	 * Something a class owes: how it stands, what it is, why, and where it is done.
	 */
	record GroupItem(String state, String status, String owner, String title, String reason, String path) {

	}

	/**
	 * Something about a child that cannot wait.
	 *
	 * @param grave shown in the darker colour
	 */
	record Alert(String id, String name, String className, String icon, boolean grave, String text, String button,
			String path) {

	}

	/**
	 * A day of the next week with what is due on it.
	 */
	record WeekDay(LocalDate day, boolean today, int items) {

	}

	/**
	 * A promise, with how long it is overdue.
	 */
	record Promise(String child, String name, String what, LocalDate due, long over) {

	}

	/**
	 * How far a rule's present window is done.
	 *
	 * @param width of 200
	 */
	record Progress(String title, int done, int all, long width) {

	}

}
