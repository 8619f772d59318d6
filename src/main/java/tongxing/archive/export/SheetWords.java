package tongxing.archive.export;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Vault;
import tongxing.kernel.person.EthnicGroup;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what the columns of sheets and the codes in them are called: as the screens call
 * them. A column or code that nobody has named yet stands as it is in the database.
 */
@Component
class SheetWords {

	/**
	 * Where the words for the codes of a column stand, by its name or, where that means
	 * different things, by that of its sheet and its own.
	 */
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("sex", "registry.sex."),
			Map.entry("entry", "registry.entry."), Map.entry("exit", "registry.exit."),
			Map.entry("relation", "registry.relation."), Map.entry("parent_status", "registry.parent.status."),
			Map.entry("phone_status", "registry.phone.status."), Map.entry("level", "shell.level."),
			Map.entry("carer", "registry.relation."), Map.entry("pairing_role", "pairing.role."),
			Map.entry("RECORDS.kind", "care.kind."), Map.entry("channel", "care.channel."),
			Map.entry("outcome", "archive.outcome."), Map.entry("parties", "program.party."),
			Map.entry("party", "program.party."), Map.entry("opinion.party", "care.party."),
			Map.entry("subject", "program.subject."), Map.entry("grade", "particulars.grade."),
			Map.entry("care_grade", "particulars.grade."), Map.entry("decision", "archive.decision."),
			Map.entry("recipient", "incident.recipient."), Map.entry("care_report.channel", "incident.way."),
			Map.entry("census_entry.answer", "census.answer."), Map.entry("census_result.answer", "census.answer."),
			Map.entry("presence", "census.presence."), Map.entry("state_council", "registry.away.type."),
			Map.entry("student_register", "registry.away.type."), Map.entry("local", "registry.away.type."),
			Map.entry("state_council_why", ""), Map.entry("student_register_why", ""), Map.entry("local_why", ""),
			Map.entry("consent.purpose", "traits.purpose."), Map.entry("consent.answer", "traits.consent."),
			Map.entry("how", "traits.how."), Map.entry("rule_code", "duties.rule."),
			Map.entry("direction", "archive.direction."), Map.entry("source", "program.source."),
			Map.entry("fund_entry.purpose", "program.purpose."), Map.entry("hardship.kind", "traits.hardship.kind."),
			Map.entry("hardship_answer.kind", "traits.hardship.kind."), Map.entry("subsidy.kind", "traits.aid.kind."),
			Map.entry("observation.kind", "registry.observation."), Map.entry("period", "traits.aid.period."),
			Map.entry("income", "particulars.income."), Map.entry("present", "shell.level."),
			Map.entry("proposed", "shell.level."), Map.entry("reasons", "suggestions.fact."));

	/** Days of an interval as the database writes it; the last is not among them. */
	private static final Pattern INTERVAL = Pattern.compile("\\[(\\d{4}-\\d\\d-\\d\\d),(\\d{4}-\\d\\d-\\d\\d)?\\)");

	private final MessageSource messages;

	private final Vault vault;

	SheetWords(MessageSource messages, Vault vault) {
		this.messages = messages;
		this.vault = vault;
	}

	String text(String key, Object... args) {
		return this.messages.getMessage(key, args, LocaleContextHolder.getLocale());
	}

	String orElse(String key, String otherwise) {
		Locale locale = LocaleContextHolder.getLocale();
		return String.valueOf(this.messages.getMessage(key, null, otherwise, locale));
	}

	String heading(String sheet, String column) {
		return orElse("archive.column." + sheet + "." + column, orElse("archive.column." + column, column));
	}

	/** A value in words. */
	String word(String sheet, String column, @Nullable Object value) throws SQLException {
		if (value instanceof Array many) {
			return Stream.of((Object[]) many.getArray())
				.map((one) -> code(sheet, column, String.valueOf(one)))
				.collect(Collectors.joining(text("archive.and")));
		}
		String plain = plain(value);
		Matcher interval = INTERVAL.matcher(plain);
		if (interval.matches()) {
			String end = interval.group(2);
			return (end == null) ? text("archive.from", interval.group(1))
					: text("archive.fromTo", interval.group(1), LocalDate.parse(end).minusDays(1).toString());
		}
		return (value instanceof Boolean) ? text("archive.is." + plain) : code(sheet, column, plain);
	}

	/** A value as it is, opened where it is sealed. */
	String plain(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		return (value instanceof byte[] sealed) ? this.vault.open(sealed) : value.toString();
	}

	private String code(String sheet, String column, String code) {
		if ("ethnicity".equals(column)) {
			return EthnicGroup.parse(code).map(EthnicGroup::fullName).orElse(code);
		}
		String prefix = WORDS.getOrDefault(sheet + "." + column, WORDS.get(column));
		if (prefix == null || code.isEmpty()) {
			return code;
		}
		return Stream.of(code.split(",", -1))
			.map((one) -> orElse(prefix + one, one))
			.collect(Collectors.joining(text("archive.and")));
	}

}
