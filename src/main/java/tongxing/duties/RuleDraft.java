package tongxing.duties;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Satisfier;
import tongxing.duties.DutyRule.Scope;
import tongxing.duties.DutyRule.Trigger;
import tongxing.kernel.RuleViolation;

/**
 * What a rule is to say from some day on.
 *
 * @param code of the rule that is changed; nothing for a new one
 */
public record RuleDraft(@Nullable String code, String name, Kind kind, int times, @Nullable Integer gapDays,
		@Nullable Integer offsetDays, @Nullable Trigger trigger, int minTeachingDays, Scope scope,
		@Nullable String scopeValue, boolean observed, List<Satisfier> satisfiers) {

	private static final int MOST_TIMES = 60;

	private static final int LONGEST_GAP = 400;

	private static final int LONGEST_OFFSET = 366;

	/**
	 * Refuses what the clock could not run.
	 */
	void check() {
		refuseIf(this.code == null && this.name.isBlank(), "duties.rule.needsName");
		refuseIf(this.times < 1 || this.times > MOST_TIMES, "duties.rule.times");
		refuseIf(this.kind == Kind.MAX_GAP && outside(this.gapDays, 1, LONGEST_GAP), "duties.rule.gapDays");
		refuseIf(this.kind == Kind.ONCE && (this.trigger == null || outside(this.offsetDays, 0, LONGEST_OFFSET)),
				"duties.rule.offsetDays");
		refuseIf(this.minTeachingDays < 0 || this.minTeachingDays > 31, "duties.rule.minTeachingDays");
		refuseIf((this.scope == Scope.CLASS || this.scope == Scope.LEVEL) && this.scopeValue == null,
				"duties.rule.scopeValue");
		refuseIf(this.trigger != Trigger.UNPAIRED && this.satisfiers.isEmpty(), "duties.rule.satisfiers");
	}

	private static boolean outside(@Nullable Integer days, int least, int most) {
		return days == null || days < least || days > most;
	}

	private static void refuseIf(boolean broken, String code) {
		if (broken) {
			throw new RuleViolation(code);
		}
	}

}
