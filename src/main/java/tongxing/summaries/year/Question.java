package tongxing.summaries.year;

import java.util.List;

/**
 * A question of the yearly self-check.
 *
 * @param code end of the message key of the question
 * @param evidence the figures that speak for an answer; one that no definition counts is
 * passed over
 * @param unrecorded what papers must answer for as long as nothing counts it
 */
record Question(String code, List<Asked> evidence, List<Paper> unrecorded) {

	/**
	 * Is every file built; are there systems for boarding, safety and health; is there
	 * education about mental health and the law; is every child paired; are home and
	 * school in touch?
	 */
	static final List<Question> ALL = List.of(
			new Question("ARCHIVE",
					List.of(closing("register.closing"), closing("birth.UNKNOWN"), closing("phone.NONE"),
							closing("carer.NONE"), closing("consent.pending"), during("growth.records"),
							during("growth.children")),
					List.of(new Paper("consents", "consent.pending"))),
			new Question("SYSTEMS",
					List.of(closing("policy.inForce"), closing("policy.adopted"), closing("boarding"),
							during("agreement.made"), during("agreement.signed"), closing("agreement.none"),
							during("health.children"), during("activity.type.SAFETY"), during("incident.records"),
							during("incident.handled"), closing("carer.ALONE"), closing("entrusted.noNotice"),
							closing("phone.DEAD"), closing("carer.UNKNOWN")),
					List.of(new Paper("boarding", "policy.inForce"), new Paper("agreements", "agreement.made"),
							new Paper("health", "health.children"))),
			new Question("EDUCATION",
					List.of(during("activity.type.MIND"), during("activity.type.LAW"), during("activity.type.MORAL"),
							during("activity.type.SPEECH"), during("activity.personTimes"), during("activity.children"),
							during("counselling.personTimes"), during("counselling.children"),
							during("talk.personTimes"), during("talk.children")),
					List.of(new Paper("lessons", "activity.personTimes"),
							new Paper("counselling", "counselling.personTimes"))),
			new Question("PAIRING",
					List.of(closing("pairing.children"), closing("pairing.unpaired"), closing("pairing.helpers"),
							closing("pairing.handOverUnread"), during("volunteer.records")),
					List.of()),
			new Question("HOME_SCHOOL",
					List.of(during("visit.records"), during("visit.personTimes"), during("visit.children"),
							during("visit.households"), during("contact.personTimes"), during("call.personTimes"),
							during("letter.personTimes"), during("met.personTimes"), during("meeting.events"),
							during("meeting.children"), during("symposium.events"), during("symposium.guardians"),
							during("training.events"), during("training.children"), during("opinion.made"),
							during("opinion.answered")),
					List.of(new Paper("meetings", "meeting.events"), new Paper("training", "training.events"))));

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

	/**
	 * What must be shown on paper unless a figure shows it.
	 *
	 * @param code end of a message key
	 * @param figure which makes it needless
	 */
	record Paper(String code, String figure) {

	}

}
