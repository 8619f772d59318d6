package tongxing.archive.export;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Vault;

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

	private String heading(String sheet, String column) {
		return orElse("archive.column." + sheet + "." + column, orElse("archive.column." + column, column));
	}

	/** How a column is said. */
	ColumnWords column(String sheet, String column) {
		return new ColumnWords(this, column, heading(sheet, column),
				WORDS.getOrDefault(sheet + "." + column, WORDS.get(column)));
	}

	/** A value as it is, opened where it is sealed. */
	String plain(@Nullable Object value) throws SQLException {
		if (value instanceof Array many) {
			return plain((Object[]) many.getArray());
		}
		if (value == null) {
			return "";
		}
		return (value instanceof byte[] sealed) ? this.vault.open(sealed) : value.toString();
	}

	/** The driver would spell an array differently from one reading to the next. */
	private static String plain(Object[] many) {
		return Stream.of(many)
			.map((one) -> (one instanceof String text) ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
					: String.valueOf(one))
			.collect(Collectors.joining(",", "{", "}"));
	}

}
