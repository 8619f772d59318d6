package tongxing.summaries.year;

import java.util.List;

/**
 * The five questions of the yearly self-check, each with the figures that are evidence
 * and what this product does not record yet, so that a person must answer for it.
 */
enum Question {

	/** Is every child's file built? */
	ARCHIVE(List.of(closing("register.closing"), closing("birth.UNKNOWN"), closing("phone.NONE"),
			closing("carer.NONE")), List.of("consents")),

	/** Are there systems for boarding, safety and health? */
	SYSTEMS(List.of(closing("carer.ALONE"), closing("phone.DEAD"), closing("carer.UNKNOWN")),
			List.of("boarding", "agreements", "health")),

	/** Is there education about mental health and the law? */
	EDUCATION(List.of(during("talk.personTimes"), during("talk.children")), List.of("lessons", "counselling")),

	/** Is every child paired? */
	PAIRING(List.of(closing("pairing.children"), closing("pairing.unpaired"), closing("pairing.helpers")), List.of()),

	/** Is there a link between home and school? */
	HOME_SCHOOL(List.of(during("visit.records"), during("visit.personTimes"), during("visit.children"),
			during("visit.households"), during("contact.personTimes"), during("call.personTimes"),
			during("letter.personTimes"), during("met.personTimes")), List.of("meetings", "training"));

	private final List<Asked> evidence;

	private final List<String> unrecorded;

	Question(List<Asked> evidence, List<String> unrecorded) {
		this.evidence = evidence;
		this.unrecorded = unrecorded;
	}

	List<Asked> evidence() {
		return this.evidence;
	}

	/** Ends of message keys. */
	List<String> unrecorded() {
		return this.unrecorded;
	}

	private static Asked during(String figure) {
		return new Asked(figure, true);
	}

	private static Asked closing(String figure) {
		return new Asked(figure, false);
	}

	/**
	 * A figure that is asked for.
	 *
	 * @param during whether it counts what was done during the year; else it says how
	 * things stood at its end
	 */
	record Asked(String figure, boolean during) {

	}

}
