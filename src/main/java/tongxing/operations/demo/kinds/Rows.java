package tongxing.operations.demo.kinds;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;
import tongxing.operations.demo.writing.Tables;

/**
 * Writes single records of the demo school into the tables.
 */
final class Rows {

	private final Scribe scribe;

	private final Dice dice;

	Rows(Scribe scribe, Dice dice) {
		this.scribe = scribe;
		this.dice = dice;
	}

	/**
	 * A child with its household.
	 *
	 * @param birth nothing where it is not known
	 */
	record Pupil(UUID id, UUID household, @Nullable LocalDate birth) {

	}

	/**
	 * What a record says.
	 *
	 * @param details as JSON
	 * @param facts those of them that figures count, as JSON
	 */
	record Said(String kind, String channel, String narrative, String details, @Nullable String facts) {

	}

	UUID write(LocalDate on, UUID author, List<Pupil> pupils, Said said) {
		UUID id = this.dice.id(on);
		Tables tables = this.scribe.tables();
		UUID household = (pupils.size() == 1) ? pupils.get(0).household() : null;
		String at = "%sT%02d:%02d:00+08:00".formatted(on, this.dice.between(16, 20), this.dice.below(60));
		tables.add("care_record", id, said.kind(), on, null, said.channel(), "DONE", null, true, null, null,
				said.narrative(), said.details(), household, author, on, at, said.facts());
		for (Pupil pupil : pupils) {
			tables.add("care_participant", id, pupil.id(), on, said.kind(), pupil.household(), null, null, null);
		}
		return id;
	}

	void restrict(UUID record, String text) {
		this.scribe.tables().add("care_restricted", record, this.scribe.seal(text));
	}

	/** Details that are kept sealed. */
	String seal(String details) {
		return "{\"sealed\":\"%s\"}".formatted(Base64.getEncoder().encodeToString(this.scribe.seal(details)));
	}

}
