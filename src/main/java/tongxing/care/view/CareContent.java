package tongxing.care.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import tongxing.care.RecordCare.Note;
import tongxing.care.RecordCare.Seen;
import tongxing.care.RecordCare;
import tongxing.registry.ChildId;

/**
 * All that is told in a record whose kind is sealed: kept together as its restricted
 * part, so that nothing of it lies open in the database, in a list or in an export.
 *
 * @param children what is told of each child, by id
 */
public record CareContent(String narrative, Map<String, Object> details, @Nullable String place, @Nullable String who,
		Map<String, Part> children) {

	/** What is empty is not stored. */
	public CareContent {
		narrative = Objects.requireNonNullElse(narrative, "");
		details = Objects.requireNonNullElse(details, Map.of());
		children = Objects.requireNonNullElse(children, Map.of());
	}

	/**
	 * The part a child had, and what is said of it.
	 */
	public record Part(@Nullable String role, @Nullable String note) {

	}

	/**
	 * What has to be sealed of a record.
	 * @param details as they are stored
	 */
	public static CareContent of(RecordCare care, Map<String, Object> details) {
		Map<String, Part> children = new TreeMap<>();
		care.children().forEach((seen) -> children.put(seen.child().toString(), new Part(seen.role(), seen.note())));
		return new CareContent(care.note().narrative().strip(), details, care.event().place(), care.note().who(),
				children);
	}

	/**
	 * What may lie open of it: that it happened, when, and to whom.
	 */
	public static RecordCare outside(RecordCare care) {
		List<Seen> children = care.children().stream().map((seen) -> new Seen(seen.child(), Map.of(), null)).toList();
		RecordCare bare = care.at(null, care.event().planned()).seen(children);
		Note nothing = new Note(care.note().met(), null, "", Map.of(), null);
		return new RecordCare(bare.kind(), bare.author(), bare.event(), bare.children(), bare.helpers(), nothing,
				bare.promises());
	}

	CareView into(CareView view) {
		CareView.Happened happened = view.happened();
		return new CareView(view.id(), view.kind(),
				new CareView.Happened(happened.on(), happened.channel(), this.place, happened.planned(),
						happened.attempt()),
				new CareView.Told(this.who, view.told().roles(), this.narrative, this.details),
				view.children().stream().map(this::into).toList(), view.others(), view.helpers(), view.promises(),
				view.written(), view.restricted(), view.mayOpen(), view.mayChange());
	}

	private CareView.Child into(CareView.Child child) {
		Part part = part(child.id());
		return new CareView.Child(child.id(), child.name(), child.className(), child.ratings(), part.note(),
				part.role());
	}

	private Part part(ChildId child) {
		return this.children.getOrDefault(child.toString(), new Part(null, null));
	}

	CareVersion into(CareVersion before) {
		return new CareVersion(before.happenedOn(), before.channel(), this.place, before.planned(), before.attempt(),
				before.met(), this.who, this.narrative, this.details, before.children(), before.helpers(), null);
	}

}
