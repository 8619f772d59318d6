package tongxing.care.incident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;

import org.springframework.stereotype.Component;

/**
 * A safety incident 安全事件. Each child has a part of its own in it; all that is told is
 * sealed, for two roles beside its author: the principal, who must report it (law on
 * minors, art. 11), and the counsellor, who stands outside the line of those who might be
 * concerned. It can be corrected with history and never be taken back.
 */
@Component
class Incident implements CareKind {

	static final String CODE = "INCIDENT";

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public int order() {
		return 190;
	}

	@Override
	public String icon() {
		return "alert";
	}

	@Override
	public Class<? extends CareDetails> details() {
		return Details.class;
	}

	@Override
	public List<Channel> channels() {
		return List.of(Channel.IN_PERSON);
	}

	@Override
	public Story story() {
		return Story.NEEDED;
	}

	@Override
	public List<String> roles() {
		return List.of("PARTY", "HARMED", "WITNESS", "OTHER");
	}

	@Override
	public Seal seal() {
		return Seal.ALL;
	}

	@Override
	public Heading heading() {
		return Heading.SAFETY;
	}

	@Override
	public boolean voidable() {
		return false;
	}

	@Override
	public String page() {
		return "reports";
	}

	@Override
	public List<Refusal> refusals(CareDetails details, LocalDate happenedOn, LocalDate today) {
		Details of = (Details) details;
		List<Refusal> found = new ArrayList<>();
		LocalDateTime seen = of.foundAt();
		if (seen != null && seen.toLocalDate().isBefore(happenedOn)) {
			found.add(Refusal.of("foundAt", "incident.found.early"));
		}
		if (seen != null && seen.toLocalDate().isAfter(today)) {
			found.add(Refusal.of("foundAt", "incident.found.future"));
		}
		LocalDateTime told = of.guardianToldAt();
		if (told != null && told.toLocalDate().isAfter(today)) {
			found.add(Refusal.of("guardianToldAt", "incident.found.future"));
		}
		if (of.type() == Type.ABSENCE && of.absentSince() == null) {
			found.add(Refusal.of("absentSince", "incident.absentSince.missing"));
		}
		if (of.absentSince() != null && of.absentSince().isAfter(happenedOn)) {
			found.add(Refusal.of("absentSince", "incident.absentSince.late"));
		}
		return found;
	}

	/**
	 * Beyond what every record has.
	 *
	 * @param foundAt when somebody of the school learned of it: from then on the clock
	 * runs
	 * @param action what was done at once
	 * @param outcome how it ended; open as long as nothing stands here
	 * @param triggers why it must be reported; of none it need not
	 * @param absentSince the first day of an absence without leave
	 */
	record Details(@NotNull @Nullable Type type, @NotNull @Nullable LocalDateTime foundAt,
			@NotBlank @Size(max = 1000) @Nullable String action, @Nullable LocalDateTime guardianToldAt,
			@Nullable Set<Trigger> triggers, @Nullable LocalDate absentSince,
			@Size(max = 1000) @Nullable String outcome) implements CareDetails {

		/**
		 * Only until when it has to be reported, and whether it came to an end: nothing
		 * of what happened.
		 */
		@Override
		public Map<String, Object> derived() {
			Map<String, Object> derived = new TreeMap<>();
			derived.put(ReportClock.HANDLED, this.outcome != null);
			if (this.foundAt != null && this.triggers != null && !this.triggers.isEmpty()) {
				derived.put(ReportClock.DUE, ReportClock.dueAfterFinding(this.foundAt).toString());
			}
			else if (this.absentSince != null) {
				derived.put(ReportClock.DUE, ReportClock.dueAfterAbsence(this.absentSince).toString());
				derived.put(ReportClock.WRITTEN, true);
			}
			return derived;
		}

	}

	/**
	 * What kind of incident it was.
	 */
	enum Type {

		INJURY, ILLNESS, TRAFFIC, DROWNING, FIRE, FOOD, BULLYING, HARM, MISSING, SELF_HARM, ABSENCE, OTHER

	}

	/**
	 * What must be reported at once: the four situations of left-behind children
	 * (国发〔2016〕13号), and what the law on minors adds in art. 39 and 40.
	 */
	enum Trigger {

		ALONE_OR_MISSING, GUARDIAN_UNABLE, HOME_VIOLENCE, HARMED, SEXUAL_HARM, SERIOUS_BULLYING

	}

}
