package tongxing.care.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
			else if (grid(kind).ticked() ? typed.isFilled("o-" + id) : any(kind, id, typed)) {
				results.put(id, save(kind, command(kind, day, member, typed)));
			}
			else if (any(kind, id, typed) || typed.isFilled("n-" + id)) {
				results.put(id, new Result(null, this.words.say("care.batch.outcomeMissing"), true));
			}
		}
		return results;
	}

	/**
	 * The inputs of a row beside its outcome.
	 */
	static Stream<String> cells(CareKind kind, String child) {
		return Stream.concat(grid(kind).each().stream(), Stream.of("w", "n", "confirmed"))
			.map((name) -> name + "-" + child);
	}

	private static boolean any(CareKind kind, String child, Typed typed) {
		return grid(kind).each().stream().anyMatch((field) -> typed.isFilled(field + "-" + child));
	}

	private static CareKind.Grid grid(CareKind kind) {
		return Objects.requireNonNull(kind.grid());
	}

	private Result save(CareKind kind, RecordCare command) {
		List<Refusal> refusals = this.records.check(command);
		if (!refusals.isEmpty()) {
			Refusal first = refusals.get(0);
			String said = this.words.say(first);
			return new Result(null, grid(kind).each().contains(first.field())
					? this.words.say("care.batch.wrong", this.words.field(first.field(), kind.code()), said) : said,
					true);
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
		if (kind.tells()) {
			command = command.told(typed.textOr("n-" + id, ""));
		}
		String outcome = typed.textOr("o-" + id, "DONE");
		if (!outcome.equals("DONE")) {
			return command.attempted(outcome);
		}
		command = command.details(details(kind, id, typed));
		if (kind.met().isEmpty()) {
			return command;
		}
		MetRole role = kind.met()
			.stream()
			.filter((one) -> typed.has("w-" + id, one.name()))
			.findFirst()
			.orElse(kind.met().get(0));
		return command.met(Set.of(role), this.words.say("care.met." + role));
	}

	private static Map<String, Object> details(CareKind kind, String child, Typed typed) {
		Map<String, Object> details = new LinkedHashMap<>();
		grid(kind).once().forEach((field) -> put(details, field, typed.all(field)));
		grid(kind).each().forEach((field) -> put(details, field, typed.all(field + "-" + child)));
		if (typed.isFilled("confirmed-" + child) && OwnField.has(kind, "confirmed")) {
			details.put("confirmed", true);
		}
		return details;
	}

	/** One value or many: the kind's type takes either. */
	private static void put(Map<String, Object> details, String field, List<String> values) {
		if (!values.isEmpty()) {
			details.put(field, (values.size() == 1) ? values.get(0) : values);
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
