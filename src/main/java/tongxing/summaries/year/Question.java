package tongxing.summaries.year;

import java.util.List;

/**
 * A question of the yearly self-check.
 *
 * @param code end of the message key of the question
 * @param evidence the figures that speak for an answer
 * @param unrecorded what this product does not record yet, so that papers must answer for
 * it: ends of message keys
 */
record Question(String code, List<Asked> evidence, List<String> unrecorded) {

	/**
	 * Is every file built; are there systems for boarding, safety and health; is there
	 * education about mental health and the law; is every child paired; are home and
	 * school in touch?
	 */
	static final List<Question> ALL = List.of(
			new Question("ARCHIVE",
					List.of(closing("register.closing"), closing("birth.UNKNOWN"), closing("phone.NONE"),
							closing("carer.NONE")),
					List.of("consents")),
			new Question("SYSTEMS", List.of(closing("carer.ALONE"), closing("phone.DEAD"), closing("carer.UNKNOWN")),
					List.of("boarding", "agreements", "health")),
			new Question("EDUCATION", List.of(during("talk.personTimes"), during("talk.children")),
					List.of("lessons", "counselling")),
			new Question("PAIRING",
					List.of(closing("pairing.children"), closing("pairing.unpaired"), closing("pairing.helpers")),
					List.of()),
			new Question("HOME_SCHOOL",
					List.of(during("visit.records"), during("visit.personTimes"), during("visit.children"),
							during("visit.households"), during("contact.personTimes"), during("call.personTimes"),
							during("letter.personTimes"), during("met.personTimes")),
					List.of("meetings", "training")));

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
