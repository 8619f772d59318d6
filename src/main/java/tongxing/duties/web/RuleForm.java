package tongxing.duties.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Satisfier;
import tongxing.duties.DutyRule.Scope;
import tongxing.duties.DutyRule.Trigger;
import tongxing.duties.DutyRules;

/**
 * A rule as it is typed.
 *
 * @param satisfiers record kinds, such as HOME_VISIT, or a kind by one channel, such as
 * FAMILY_CONTACT:PHONE
 * @param from the first day on which it is to hold
 */
record RuleForm(@Size(max = 40) @Nullable String name, @NotNull @Nullable Kind kind,
		@NotNull @Min(1) @Max(60) @Nullable Integer times, @Nullable Integer gapDays, @Nullable Integer offsetDays,
		@Nullable Trigger trigger, @Nullable Integer minTeachingDays, @NotNull @Nullable Scope scope,
		@Nullable String level, @Nullable String schoolClass, @Nullable Boolean observed,
		@Nullable List<String> satisfiers, @NotNull @Nullable LocalDate from) {

	private static final int USUAL_TEACHING_DAYS = 10;

	static RuleForm blank(LocalDate from) {
		return new RuleForm("", Kind.PER_MONTH, 1, null, null, null, USUAL_TEACHING_DAYS, Scope.SCHOOL, null, null,
				false, List.of(), from);
	}

	static RuleForm of(DutyRule rule, LocalDate from) {
		return new RuleForm(rule.name(), rule.kind(), rule.times(), rule.gapDays(), rule.offsetDays(), rule.trigger(),
				rule.minTeachingDays(), rule.scope(), (rule.scope() == Scope.LEVEL) ? rule.scopeValue() : null,
				(rule.scope() == Scope.CLASS) ? rule.scopeValue() : null, rule.observed(),
				rule.satisfiers().stream().map(RuleForm::text).toList(), from);
	}

	DutyRules.Draft draft(@Nullable String code) {
		Kind asked = (this.kind != null) ? this.kind : Kind.PER_MONTH;
		Scope whom = (this.scope != null) ? this.scope : Scope.SCHOOL;
		String value = switch (whom) {
			case LEVEL -> filled(this.level);
			case CLASS -> filled(this.schoolClass);
			case SCHOOL, PAIRED -> null;
		};
		return new DutyRules.Draft(code, (this.name != null) ? this.name : "", asked,
				(this.times != null) ? this.times : 1, (asked == Kind.MAX_GAP) ? this.gapDays : null,
				(asked == Kind.ONCE) ? this.offsetDays : null, (asked == Kind.ONCE) ? this.trigger : null,
				(this.minTeachingDays != null) ? this.minTeachingDays : USUAL_TEACHING_DAYS, whom, value,
				Boolean.TRUE.equals(this.observed), (this.satisfiers != null)
						? this.satisfiers.stream().flatMap(RuleForm::satisfier).distinct().toList() : List.of());
	}

	private static @Nullable String filled(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private static String text(Satisfier satisfier) {
		return (satisfier.channel() != null) ? satisfier.recordKind() + ":" + satisfier.channel()
				: satisfier.recordKind();
	}

	private static Stream<Satisfier> satisfier(String text) {
		String[] parts = text.split(":", 2);
		if (!parts[0].matches("[A-Z_]+")) {
			return Stream.empty();
		}
		if (parts.length == 1) {
			return Stream.of(new Satisfier(parts[0], null));
		}
		return Stream.of(Channel.values())
			.filter((channel) -> channel.name().equals(parts[1]))
			.map((channel) -> new Satisfier(parts[0], channel));
	}

}
