package tongxing.care.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.Channel;
import tongxing.care.MetRole;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareKind;
import tongxing.care.view.HouseholdView.Member;
import tongxing.staff.AccountId;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Component;

/**
 * Saves the rows of a class grid that were filled in, each by itself: what is wrong with
 * one keeps no other from being saved.
 */
@Component
class BatchRows {

	private final CareRecords records;

	private final CurrentStaff me;

	private final CareWords words;

	BatchRows(CareRecords records, CurrentStaff me, CareWords words) {
		this.records = records;
		this.me = me;
		this.words = words;
	}

	/**
	 * What became of each child's row; nothing for rows left alone.
	 */
	Map<String, Result> save(CareKind kind, LocalDate day, List<Member> members, Typed typed) {
		Map<String, Result> results = new LinkedHashMap<>();
		for (Member member : members) {
			String id = member.id().toString();
			String earlier = typed.text("s-" + id);
			if (earlier != null && earlier.matches("[0-9a-f-]{36}")) {
				results.put(id, new Result(earlier, null, false));
			}
			else if (typed.isFilled("o-" + id)) {
				results.put(id, save(command(kind, day, member, typed)));
			}
			else if (typed.isFilled("m-" + id) || typed.isFilled("n-" + id)) {
				results.put(id, new Result(null, this.words.say("care.batch.outcomeMissing"), true));
			}
		}
		return results;
	}

	private Result save(RecordCare command) {
		List<Refusal> refusals = this.records.check(command);
		if (!refusals.isEmpty()) {
			return new Result(null, this.words.say(refusals.get(0)), true);
		}
		CareRecordId made = this.records.record(command);
		return new Result(made.toString(), null, true);
	}

	private RecordCare command(CareKind kind, LocalDate day, Member member, Typed typed) {
		String id = member.id().toString();
		AccountId author = this.me.id();
		Channel channel = kind.channels()
			.stream()
			.filter((one) -> typed.has("channel", one.name()))
			.findFirst()
			.orElse(kind.channels().get(0));
		RecordCare command = RecordCare.of(kind.code(), author, day, channel, member.id());
		if (kind.story() != CareKind.Story.NEVER) {
			command = command.told(typed.textOr("n-" + id, ""));
		}
		String outcome = typed.textOr("o-" + id, "");
		if (!outcome.equals("DONE")) {
			return command.attempted(outcome);
		}
		Map<String, Object> details = new LinkedHashMap<>();
		put(details, kind, "minutes", typed.text("m-" + id));
		put(details, kind, "way", typed.text("way"));
		MetRole role = kind.met()
			.stream()
			.filter((one) -> typed.has("w-" + id, one.name()))
			.findFirst()
			.orElse(kind.met().get(0));
		return command.details(details).met(Set.of(role), this.words.say("care.met." + role));
	}

	private static void put(Map<String, Object> details, CareKind kind, String field, @Nullable String value) {
		boolean known = Stream.of(kind.details().getRecordComponents())
			.anyMatch((component) -> component.getName().equals(field));
		if (known && value != null) {
			details.put(field, value);
		}
	}

	/**
	 * What became of a row.
	 *
	 * @param now whether by this submit
	 */
	record Result(@Nullable String saved, @Nullable String error, boolean now) {

	}

}
